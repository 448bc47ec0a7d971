import { describe, expect, it } from '@jest/globals';
import { compareSolution } from './compare-solution.js';
import { corpus, hasCorpus, readCorpusSolutions } from './corpus.js';
import { explainItem, isRemaining } from './explanations.js';
import type { ItemKind } from './package-item.js';
import { countItems, formatTable, tableCells } from './table.js';

/** The least part of the compared items that must be identical or differ only as an accepted rule says. */
const targets: Partial<Record<ItemKind, number>> = {
  'analytic rules': 0.98,
  'hunting queries': 0.98,
  parsers: 0.98,
  workbooks: 0.95,
  'data connectors': 0.9,
  playbooks: 0.9,
  watchlists: 0.9,
  'solution resources': 0.9,
  'content counts': 0.9,
  'installation pages': 0.9,
};

describe('rendered packages', () => {
  if (!hasCorpus) {
    it.skip(`are not compared because there is no corpus at ${corpus}; set HUBWRIGHT_CORPUS`, () =>
      undefined);
    return;
  }
  const solutions = readCorpusSolutions().map(compareSolution);
  const rows = countItems(solutions);

  it.each(rows)('agree with the official ones: $kind', ({ kind, compared, rate }) => {
    expect(compared).toBeGreaterThan(0);
    expect(rate).toBeGreaterThanOrEqual(targets[kind] ?? 1);
  });

  it('agree entirely with those of the shape of today', () => {
    const current = solutions.filter(({ shape }) => shape === 'v3');
    expect(current.length).toBeGreaterThan(0);
    expect(current.flatMap(({ items }) => items.filter(isRemaining))).toEqual([]);
  });

  it('are made of every current solution, packaged before or not', () => {
    const unpackaged = solutions.filter(({ folder }) => folder.includes('/v3-solutions/'));
    expect(unpackaged.map(({ name, rendered, errors }) => ({ name, rendered, errors }))).toEqual(
      unpackaged.map(({ name }) => ({ name, rendered: true, errors: [] })),
    );
  });

  it('differ nowhere without an explanation', () => {
    const unexplained = solutions.flatMap((solution) =>
      solution.items.filter((item) => isRemaining(item) && !explainItem(item, solution)),
    );
    expect(unexplained).toEqual([]);
  });

  it('agree as this table says', () => {
    console.log(formatTable(tableCells(rows)));
  });
});
