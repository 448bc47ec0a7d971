import path from 'node:path';
import { requireDistinctFolderNames } from '../distinct-folder-names.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { findTargets } from '../find-solutions.js';
import { writeResult, type CommonOptions } from '../output.js';
import { packageAll } from '../package-all.js';
import { failureError, type PackageReport, type ReportOptions } from '../package-report.js';
import { createProgress } from '../progress.js';
import { jsonFormatVersion } from '../reporters/json.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import type { VersionPart } from '../bump-version.js';

/** Options of `hubwright package`. */
export interface PackageCommandOptions extends CommonOptions {
  readonly outDir?: string;
  readonly check?: boolean;
  readonly bump?: VersionPart;
}

/** Packages every solution the paths stand for; one that fails does not stop the others. */
export async function runPackage(
  paths: readonly string[],
  options: PackageCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const started = performance.now();
  const targets = findTargets(paths, terminal.directory);
  const file = targets.find((target) => target.kind === 'file');
  if (file)
    throw new UsageError(
      `"${file.path}" is a file. "package" takes solution folders; "render" takes a connector.`,
    );
  if (options.outDir !== undefined) requireDistinctFolderNames(targets);
  const progress = createProgress(targets.length, terminal, terminal.isInteractive && !options.quiet);
  const folders = targets.map((target) => target.path);
  const reports = await packageAll(folders, reportOptions(options, terminal), ({ name }) =>
    progress.tick(name),
  );
  progress.stop();
  const durationMs = Math.round(performance.now() - started);
  const text = options.format === 'json' ? formatJson(reports, durationMs) : formatText(reports, options);
  writeResult(text, options, terminal);
  // Neither a full disk nor our own bug keeps the other solutions from being packaged.
  const failure = reports.find((report) => report.failure)?.failure;
  if (failure) throw failureError(failure);
  return reports.some(({ status }) => status === 'failed' || status === 'stale')
    ? exitCodes.findings
    : exitCodes.clean;
}

function reportOptions(options: PackageCommandOptions, terminal: Terminal): ReportOptions {
  const { outDir, check, bump, format, verbose = false } = options;
  return {
    root: terminal.directory,
    format,
    color: terminal.color,
    verbose,
    ...(outDir !== undefined && { outDir: path.resolve(terminal.directory, outDir) }),
    ...(check !== undefined && { check }),
    ...(bump !== undefined && { bump }),
  };
}

function formatText(reports: readonly PackageReport[], options: PackageCommandOptions): string {
  let text = '';
  for (const { name, version, status, files, text: findings, problems } of reports) {
    if (!options.quiet || status === 'failed') text += findings;
    if (status === 'failed') text += `failed     ${name}: ${problems}\n`;
    else if (!options.quiet) {
      const zip = files.find((file) => file.path.endsWith('.zip'))!;
      text += `${status.padEnd(10)} ${name} ${version}  ${zip.path}  ${zip.bytes} bytes  sha256 ${zip.sha256}\n`;
    }
  }
  if (reports.length > 1 && !options.quiet) {
    const count = (status: PackageReport['status']) =>
      reports.filter((report) => report.status === status).length;
    const counts = (['packaged', 'unchanged', 'stale', 'failed'] as const)
      .filter((status) => count(status) > 0)
      .map((status) => `${count(status)} ${status}`);
    text += `${reports.length} solutions: ${counts.join(', ')}\n`;
  }
  return text;
}

function formatJson(reports: readonly PackageReport[], durationMs: number): string {
  const failed = reports.filter(({ status }) => status === 'failed').length;
  const report = {
    version: jsonFormatVersion,
    summary: { solutions: reports.length, packaged: reports.length - failed, failed, durationMs },
    solutions: reports.map(({ name, folder, version, status, files, diagnostics }) => ({
      name,
      folder,
      version,
      status,
      files,
      diagnostics,
    })),
  };
  return JSON.stringify(report, null, 2) + '\n';
}
