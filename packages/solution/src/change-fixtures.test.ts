import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { changeChecks } from './checks/changes/compare-with-earlier.js';
import { lintChange, showFindings } from './testing/lint-fixture.js';

/**
 * Every folder below `fixtures-changes/` is named after a check that compares two states. Its folders `invalid…` and
 * `valid…` hold `earlier/` and `now/`, whose files are laid over the healthy solution in `fixtures/base`; one that is not
 * there is the healthy solution itself. `UPDATE_FIXTURES=1` writes `expected.txt`, for reading.
 */
const fixtures = fileURLToPath(new URL('../fixtures-changes', import.meta.url));
const base = fileURLToPath(new URL('../fixtures/base', import.meta.url));
const isUpdating = process.env['UPDATE_FIXTURES'] === '1';

const casesOf = (id: string) => readdirSync(path.join(fixtures, id));

it('nothing changed is no finding', () => {
  expect(showFindings(lintChange(base, base))).toBe('');
});

it('every check has a folder', () => {
  expect(readdirSync(fixtures).sort()).toEqual(changeChecks.map(({ id }) => id).sort());
});

describe.each(changeChecks.map(({ id }) => id))('%s', (id) => {
  const find = (name: string) =>
    lintChange(base, path.join(fixtures, id, name)).filter(({ checkId }) => checkId === id);

  it('has a fault and something near it that is none', () => {
    expect(casesOf(id)).toContainEqual(expect.stringMatching(/^invalid/));
    expect(casesOf(id)).toContainEqual(expect.stringMatching(/^valid/));
  });

  it.each(casesOf(id).filter((name) => name.startsWith('invalid')))('%s', (name) => {
    const shown = showFindings(find(name));
    const file = path.join(fixtures, id, name, 'expected.txt');
    if (isUpdating) writeFileSync(file, shown);
    expect(shown).not.toBe('');
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(shown);
  });

  it.each(casesOf(id).filter((name) => name.startsWith('valid')))('%s', (name) => {
    expect(showFindings(find(name))).toBe('');
  });
});
