import { findCases } from '../cases/find-cases.js';
import { runCase, type CaseResult } from '../cases/run-case.js';
import { formatCasesText } from '../cases/format-cases.js';
import type { Terminal } from '../terminal.js';

/** Replays the recorded cases of a solution (absolute folder); what fails is printed on standard error. */
export async function runCases(folder: string, terminal: Terminal): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const one of findCases([folder], terminal.directory))
    results.push(await runCase(one, { directory: terminal.directory }));
  const failed = results.filter(({ status }) => status === 'failed');
  if (failed.length > 0) terminal.err(formatCasesText(failed, { color: false, quiet: false }));
  return results;
}
