import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { copySolution, digestsBelow, editText } from './solution-copy.js';
import { runMeasured } from './measured-run.js';

/** A damage to a copy of the solution SlackAudit, and the diagnostic it must be answered with. */
export interface FaultCase {
  readonly name: string;
  /** Damages the solution folder (absolute path). */
  readonly damage: (solution: string) => void;
  /** `severity check-id file:line:column`, among others. */
  readonly expected: string;
}

/** Bounds for one damaged solution, far above what a healthy one takes and far below what would hurt. */
const maximumSeconds = 10;
const maximumMegabytes = 600;

/** Each fault ends with its diagnostic, quickly, without a trace, and without a file being written. */
export function testFaults(cases: readonly FaultCase[]): void {
  it.each(cases)(
    '$name',
    ({ damage, expected }) => {
      const solution = copySolution('SlackAudit');
      damage(solution);
      const before = digestsBelow(solution);
      const run = runMeasured(solution, ['package', '.', '--format', 'json']);
      expect(run.stderr).toBe('');
      expect(diagnosticsOf(run.stdout)).toContain(expected);
      const failed = expected.startsWith('error');
      expect(run.code).toBe(failed ? 1 : 0);
      expect(existsSync(path.join(solution, 'Package'))).toBe(!failed);
      if (failed) expect(digestsBelow(solution)).toEqual(before);
      expect(run.seconds).toBeLessThan(maximumSeconds);
      expect(run.peakMegabytes).toBeLessThan(maximumMegabytes);
    },
    60_000,
  );
}

/** The diagnostics of `package --format json`, in the form of `FaultCase.expected`. */
export function diagnosticsOf(stdout: string): string[] {
  const { solutions } = JSON.parse(stdout) as { solutions: { diagnostics: Record<string, string>[] }[] };
  return solutions.flatMap(({ diagnostics }) =>
    diagnostics.map(
      ({ severity, checkId, file, line, column }) => `${severity} ${checkId} ${file}:${line}:${column}`,
    ),
  );
}

/** A damage that replaces a file's contents. */
export function writes(file: string, contents: string | Uint8Array): FaultCase['damage'] {
  return (solution) => writeFileSync(path.join(solution, file), contents);
}

/** A damage that replaces a piece of a file's text, which must be there. */
export function replaces(file: string, from: string, to: string): FaultCase['damage'] {
  return (solution) =>
    editText(solution, file, (text) => {
      if (!text.includes(from)) throw new Error(`"${file}" does not hold ${JSON.stringify(from)}.`);
      return text.replace(from, () => to);
    });
}

/** A damage that removes a file or a folder. */
export function removes(file: string): FaultCase['damage'] {
  return (solution) => rmSync(path.join(solution, file), { recursive: true });
}

export const dataFile = 'Data/Solution_SlackAudit.json';
export const metadataFile = 'SolutionMetadata.json';
export const ruleFile = 'Analytic Rules/SlackMassFileDownload.yaml';
export const connectorFile = 'Data Connectors/azuredeploy_SlackAudit_poller_connector.json';
