import { asObject, type Json } from '@hubwright/schema';
import { runLint } from '../commands/lint.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

/** How the checks of a solution went. */
export interface CheckOutcome {
  /** What `hubwright lint` ends with. */
  readonly code: ExitCode;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/**
 * Runs all checks on a solution as `hubwright lint` does, with the configuration and the suppressions that are in force; errors are
 * printed on standard error. Throws a `UsageError` when a file that steers the checks cannot be used.
 */
export async function checkSolution(given: string, terminal: Terminal): Promise<CheckOutcome> {
  let json = '';
  const listening = { ...terminal, isInteractive: false, out: (text: string) => void (json += text) };
  const code = await runLint([given], { format: 'json', quiet: true }, listening);
  if (code === exitCodes.findings)
    await runLint(
      [given],
      { format: 'text', quiet: true },
      { ...terminal, isInteractive: false, out: terminal.err },
    );
  const summary = asObject(asObject(parse(json))['summary']);
  const count = (name: string): number => Number(summary[name] ?? 0);
  return { code, errors: count('errors'), warnings: count('warnings'), infos: count('infos') };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Nothing was checked; why has been said.
    return {};
  }
}
