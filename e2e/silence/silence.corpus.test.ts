import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { repository } from '../testing/repository.js';
import { runHubwright } from '../testing/run-hubwright.js';

const corpus = process.env['HUBWRIGHT_CORPUS'] ?? path.join(repository, '..', 'shared', 'corpus');
const folders = ['azure-sentinel-2022/Solutions', 'v3-solutions'].map((name) => path.join(corpus, name));
const page = path.join(repository, 'docs', 'false-positives.md');

/** Most warnings in all queries: there are 14 faults of names and types, and three columns that are not there. */
const mostQueryWarnings = 20;

interface Found {
  readonly checkId: string;
  readonly severity: string;
  readonly file: string;
}

if (folders.every((folder) => existsSync(folder))) {
  it('lint finds no error in published content but those docs/false-positives.md gives a reason for', () => {
    const found = folders.flatMap(lint);
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(countByFile(errors)).toEqual(listedErrors());
    const inQueries = found.filter(
      ({ checkId, severity }) => severity === 'warning' && checkId.startsWith('kql-'),
    );
    expect(inQueries.length).toBeLessThanOrEqual(mostQueryWarnings);
  }, 600_000);
} else {
  it.skip(`the errors in published content are not looked at because there is no corpus at ${corpus}; set HUBWRIGHT_CORPUS`, () =>
    undefined);
}

function lint(folder: string): Found[] {
  const { stdout } = runHubwright(folder, ['lint', '.', '--format', 'json']);
  return (JSON.parse(stdout) as { diagnostics: Found[] }).diagnostics;
}

function countByFile(errors: readonly Found[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { checkId, file } of errors)
    counts[`${checkId} in ${file}`] = (counts[`${checkId} in ${file}`] ?? 0) + 1;
  return counts;
}

/** The rows of the page's table: check, file, count, and a reason, which has to be there. */
function listedErrors(): Record<string, number> {
  const rows = readFileSync(page, 'utf8').matchAll(/^\| `([\w-]+)` +\| (.+?) +\| (\d+) +\| (\S.*?) +\|$/gm);
  return Object.fromEntries(
    [...rows].map(([, check, file, count]) => [`${check} in ${file}`, Number(count)]),
  );
}
