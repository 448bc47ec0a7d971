import path from 'node:path';
import { hasErrors } from '@hubwright/schema';
import { loadConnector } from '@hubwright/solution';
import { renderConnector } from '@hubwright/templates';
import { displayPathFrom } from '../display-path.js';
import { requireDistinctFolderNames } from '../distinct-folder-names.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { findTargets, type Target } from '../find-solutions.js';
import { letSignalsIn } from '../interrupt.js';
import { nodeFilePort } from '../node-file-port.js';
import { writeResult, type CommonOptions } from '../output.js';
import { renderSolution } from '../render-solution.js';
import { jsonFormatVersion } from '../reporters/json.js';
import { formatDiagnostics } from '../reporters/text.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** Options of `hubwright render`. */
export interface RenderCommandOptions extends CommonOptions {
  readonly outDir?: string;
}

/**
 * Renders solutions to `<out-dir>/<folder>/` without zipping them, or one connector file to a stand-alone ARM template on
 * standard output (or `-o`), which "Deploy a custom template" in the Azure portal takes.
 */
export async function runRender(
  paths: readonly string[],
  options: RenderCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const targets = findTargets(paths, terminal.directory);
  const file = targets.find(({ kind }) => kind === 'file');
  if (file && targets.length > 1) {
    throw new UsageError('A connector is rendered to one template, so its file has to be given alone.');
  }
  const succeeded = file
    ? renderConnectorFile(file.path, options, terminal)
    : await renderSolutions(targets, options, terminal);
  return succeeded ? exitCodes.clean : exitCodes.findings;
}

async function renderSolutions(
  targets: readonly Target[],
  options: RenderCommandOptions,
  terminal: Terminal,
): Promise<boolean> {
  requireDistinctFolderNames(targets);
  const written: string[] = [];
  let succeeded = true;
  for (const { path: folder } of targets) {
    const outDir = path.resolve(
      terminal.directory,
      options.outDir ?? 'dist/solutions',
      path.basename(folder),
    );
    const { files, diagnostics } = renderSolution(folder, { root: terminal.directory, outDir });
    report(diagnostics, options, terminal);
    written.push(...files);
    succeeded &&= !hasErrors(diagnostics);
    await letSignalsIn();
  }
  const isJson = options.format === 'json';
  const text = isJson
    ? JSON.stringify({ version: jsonFormatVersion, files: written }, null, 2) + '\n'
    : written.map((name) => `${name}\n`).join('');
  if (isJson || !options.quiet) writeResult(text, options, terminal);
  return succeeded;
}

function renderConnectorFile(file: string, options: RenderCommandOptions, terminal: Terminal): boolean {
  const displayPath = displayPathFrom(terminal.directory);
  const { connectors, diagnostics } = loadConnector(file, nodeFilePort, displayPath);
  report(diagnostics, options, terminal);
  if (hasErrors(diagnostics)) return false;
  const [connector] = connectors;
  if (!connector || connectors.length > 1) {
    const count = connector ? `${connectors.length} connectors` : 'no connector';
    throw new UsageError(
      `"${displayPath(file)}" holds ${count}. A template is made of one: give a file that holds one.`,
    );
  }
  writeResult(JSON.stringify(renderConnector(connector), null, 2) + '\n', options, terminal);
  return true;
}

function report(
  diagnostics: Parameters<typeof formatDiagnostics>[0],
  options: RenderCommandOptions,
  terminal: Terminal,
): void {
  const shown = options.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  terminal.err(formatDiagnostics(shown, { color: terminal.color, verbose: options.verbose === true }));
}
