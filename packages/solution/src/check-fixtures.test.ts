import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { changeChecks } from './checks/changes/compare-with-earlier.js';
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

/** Its limit is 3.8 MB, and so would be its fixture; a test beside it makes one. */
const withoutFixtures: readonly string[] = ['watchlist-too-large'];

it('every check has a folder', () => {
  // Those of changes have folders of their own: `fixtures-changes/`.
  const changes = new Set(changeChecks.map(({ id }) => id));
  const missing = [...fixtureChecks.keys()].filter((id) => !ids.includes(id) && !changes.has(id));
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
