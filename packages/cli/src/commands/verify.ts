import path from 'node:path';
import { hasErrors, type Diagnostic } from '@hubwright/schema';
import { repositoryRootOf } from '../config/folders-upwards.js';
import { displayPathFrom } from '../display-path.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { findTargets, type Target } from '../find-solutions.js';
import { letSignalsIn } from '../interrupt.js';
import type { CommonOptions } from '../output.js';
import { filesOf } from '../read-package.js';
import { readReportOutputs } from '../reporters/report-outputs.js';
import { sortFindings, type Report, type TargetDiagnostics } from '../reporters/report.js';
import { countProblems, formatDiagnostics } from '../reporters/text.js';
import { writeReports } from '../reporters/write-reports.js';
import { stepSummaryOf } from '../reporters/step-summary.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { verifySolution, verifyZip } from '../verify-package.js';

/** Options of `hubwright verify`. */
export interface VerifyCommandOptions extends Omit<CommonOptions, 'format'> {
  /** Formats separated by commas, each with an optional `=file`; see `readReportOutputs`. */
  readonly format: string;
}

/** Verifies the packages of solutions against their sources, and single zips against the files beside them. */
export async function runVerify(
  paths: readonly string[],
  options: VerifyCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const started = performance.now();
  const root = terminal.directory;
  const outputs = readReportOutputs(options.format, options.output);
  const targets = findTargets(paths, root);
  const results: TargetDiagnostics[] = [];
  for (const target of targets) {
    results.push({
      target: displayPathFrom(root)(target.path),
      diagnostics: await verifyTarget(target, root),
    });
    await letSignalsIn();
  }
  const diagnostics = results.flatMap((result) => result.diagnostics);
  const report: Report = {
    targets: results.map(({ target }) => target),
    findings: sortFindings(results),
    summary: {
      solutions: targets.filter(({ kind }) => kind === 'solution').length,
      files: targets.length,
      durationMs: Math.round(performance.now() - started),
    },
    failSeverity: 'error',
    repositoryPath: (file) => displayPathFrom(repositoryRootOf(root))(path.resolve(root, file)),
  };
  const { verbose = false, quiet = false } = options;
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  writeReports(outputs, report, {
    terminal,
    formatText: (color) =>
      formatDiagnostics(shown, { color, verbose }) +
      (quiet ? '' : `${targets.length} verified: ${countProblems(diagnostics, verbose)}\n`),
    ...stepSummaryOf(process.env, root),
  });
  return hasErrors(diagnostics) ? exitCodes.findings : exitCodes.clean;
}

async function verifyTarget({ kind, path: absolute }: Target, root: string): Promise<readonly Diagnostic[]> {
  if (kind === 'solution') return verifySolution(absolute, root);
  if (!/\.zip$/i.test(absolute))
    throw new UsageError(`"${absolute}" is neither a solution folder nor a zip.`);
  return verifyZip(absolute, filesOf(path.dirname(absolute)), root);
}
