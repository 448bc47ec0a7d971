import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { runHubwright } from './testing/run-hubwright.js';
import { copySolution } from './testing/solution-copy.js';
import { temporaryFolder } from './testing/temporary-folder.js';

/** More than one thread begins to pay here. */
const manySolutions = 50;

/** Enough copies of a solution for several threads; every tenth has a fault. */
function writeSolutions(): string {
  const folder = temporaryFolder();
  const original = copySolution('SlackAudit');
  for (let index = 0; index < manySolutions; index++) {
    const copy = path.join(folder, `Copy${index}`);
    cpSync(original, copy, { recursive: true });
    if (index % 10 === 0) damage(copy);
  }
  return folder;
}

function damage(solution: string): void {
  const file = path.join(solution, 'SolutionMetadata.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"offerId"', '"ofer"'));
}

function forget(file: string): void {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { record: { diagnostics: unknown[] } };
  kept.record.diagnostics = [];
  writeFileSync(file, JSON.stringify(kept));
}

function lint(folder: string, cache: string, ...options: string[]) {
  const env = { HUBWRIGHT_CACHE_DIR: cache };
  const { stdout, code } = runHubwright(folder, ['lint', '.', '--format', 'json', ...options], env);
  const { diagnostics, summary } = JSON.parse(stdout) as {
    diagnostics: unknown[];
    summary: { files: number };
  };
  return { diagnostics, files: summary.files, code };
}

it('says the same in several threads, with kept results, and without any', () => {
  const folder = writeSolutions();
  const cache = temporaryFolder();
  const withQueries = lint(folder, cache);
  expect(lint(folder, cache)).toEqual(withQueries);
  const first = lint(folder, cache, '--no-kql');
  expect(first.code).toBe(1);
  expect(first.diagnostics.length).toBeGreaterThanOrEqual(manySolutions / 10);
  expect(readdirSync(path.join(cache, 'lint'))).toHaveLength(manySolutions);
  expect(lint(folder, cache, '--no-kql', '--no-cache')).toEqual(first);
  // What is kept is what is given: a kept result that was emptied says nothing any more.
  for (const name of readdirSync(path.join(cache, 'lint'))) forget(path.join(cache, 'lint', name));
  expect(lint(folder, cache, '--no-kql').diagnostics).toEqual([]);
  damage(path.join(folder, 'Copy1'));
  const again = lint(folder, cache, '--no-kql');
  // Only the solution that changed was looked at again.
  expect(again.diagnostics.length).toBeGreaterThan(0);
  expect(again.diagnostics.length).toBeLessThan(first.diagnostics.length);
});
