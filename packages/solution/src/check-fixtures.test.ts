import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { kqlChecks } from './checks/kql/kql-checks.js';
import { fixtureChecks, lintFixture, showFindings } from './testing/lint-fixture.js';

/**
 * Every folder below `fixtures/` is named after a check; its folders `invalid…` and `valid…` hold files that are laid over
 * the healthy solution in `fixtures/base`. An invalid one has the findings of `expected.txt` and no error of another check; a
 * valid one has neither. Paths in `removed.txt` are taken out of the base, files in `unreadable.txt` cannot be read.
 * `UPDATE_FIXTURES=1` writes `expected.txt`, for reading.
 */
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const base = path.join(fixtures, 'base');
const queryChecks = new Set(kqlChecks.map(({ id }) => id));
const isUpdating = process.env['UPDATE_FIXTURES'] === '1';

const ids = readdirSync(fixtures).filter((name) => name !== 'base');
const casesOf = (id: string) => readdirSync(path.join(fixtures, id));

it('the base has no finding', async () => {
  expect(showFindings(await lintFixture(base, base, true))).toBe('');
});

/** Checks that are still without a folder. The list is to become empty; a new check does not belong here. */
const withoutFixtures: readonly string[] = [
  'connector-part-unused',
  'content-id-duplicate',
  'dcr-output-mismatch',
  'dcr-stream-not-declared',
  'dcr-table-missing',
  'definition-poller-missing',
  'kql-output-column-missing',
  'kql-semantic',
  'kql-syntax',
  'kql-transform-unsupported',
  'kql-unknown-function',
  'kql-unknown-table',
  'placeholder-declared-twice',
  'placeholder-fill-with-mismatch',
  'placeholder-not-declared',
  'placeholder-not-used',
  'placeholder-path-invalid',
  'placeholder-path-matches-nothing',
  'placeholder-table-name-missing',
  'poller-definition-missing',
  'poller-stream-unknown',
  'runtime-placeholder-misplaced',
  'step-placeholder-not-projected',
  'workbook-metadata-missing',
];

it('every check has a folder', () => {
  const missing = [...fixtureChecks.keys()].filter((id) => !ids.includes(id)).sort();
  expect(missing).toEqual(withoutFixtures);
});

describe.each(ids)('%s', (id) => {
  const lint = (name: string) => lintFixture(base, path.join(fixtures, id, name), queryChecks.has(id));

  it('is a check, with a fault and with something near it that is none', () => {
    expect(fixtureChecks.has(id)).toBe(true);
    expect(casesOf(id)).toContainEqual(expect.stringMatching(/^invalid/));
    expect(casesOf(id)).toContainEqual(expect.stringMatching(/^valid/));
  });

  it.each(casesOf(id).filter((name) => name.startsWith('invalid')))('%s', async (name) => {
    const diagnostics = await lint(name);
    const shown = showFindings(diagnostics.filter(({ checkId }) => checkId === id));
    const file = path.join(fixtures, id, name, 'expected.txt');
    if (isUpdating) writeFileSync(file, shown);
    expect(shown).not.toBe('');
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(shown);
    const others = diagnostics.filter(({ checkId, severity }) => checkId !== id && severity === 'error');
    expect(showFindings(others)).toBe('');
  });

  it.each(casesOf(id).filter((name) => name.startsWith('valid')))('%s', async (name) => {
    const wrong = (await lint(name)).filter(
      ({ checkId, severity }) => checkId === id || severity === 'error',
    );
    expect(showFindings(wrong)).toBe('');
  });
});
