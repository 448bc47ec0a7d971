import { findCases } from '../cases/find-cases.js';
import { formatCasesJson, formatCasesJUnit, formatCasesText } from '../cases/format-cases.js';
import { runCase, type CaseResult } from '../cases/run-case.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { writeResult, type CommonOptions } from '../output.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** Options of `hubwright test`. */
export interface TestOptions extends Omit<CommonOptions, 'format'> {
  readonly format: 'text' | 'json' | 'junit';
  readonly update?: boolean;
}

/**
 * Replays the recorded cases at or below the paths and compares what comes with what is expected. Throws a `UsageError` when there is
 * no case, lest a misspelt path passes for a success.
 */
export async function runTest(
  paths: readonly string[],
  options: TestOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const folders = findCases(paths, terminal.directory);
  if (folders.length === 0) {
    throw new UsageError(
      'There is no case: no folder has a "recording.yaml". Record one with hubwright poll <connector> --record tests/<case>/recording.yaml.',
    );
  }
  const results: CaseResult[] = [];
  for (const folder of folders) {
    results.push(await runCase(folder, { directory: terminal.directory, update: options.update === true }));
  }
  const common = { ...options, format: 'text' as const };
  writeResult(format(results, options, terminal), common, terminal);
  return results.some(({ status }) => status === 'failed') ? exitCodes.findings : exitCodes.clean;
}

function format(results: readonly CaseResult[], options: TestOptions, terminal: Terminal): string {
  if (options.format === 'json') return formatCasesJson(results);
  if (options.format === 'junit') return formatCasesJUnit(results);
  return formatCasesText(results, { color: terminal.color, quiet: options.quiet === true });
}
