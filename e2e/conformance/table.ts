import type { ComparedItem, ComparedSolution, Outcome } from './compare-solution.js';
import { itemKinds, type ItemKind } from './package-item.js';

/** A row of the table: how many official items of a kind came out how. */
export interface Row {
  readonly kind: ItemKind;
  /** Items that have a source. */
  readonly compared: number;
  readonly identical: number;
  readonly generation: number;
  readonly accepted: number;
  readonly sourceChanged: number;
  readonly different: number;
  /** Items whose listed source is absent; not compared. */
  readonly withoutSource: number;
  /** The part of the compared items that is not different, from 0 to 1; 1 when nothing was compared. */
  readonly rate: number;
}

/** Counts the items of all solutions by kind. */
export function countItems(solutions: readonly ComparedSolution[]): Row[] {
  const items = solutions.flatMap((solution) => solution.items);
  return itemKinds.map((kind) =>
    countKind(
      kind,
      items.filter((item) => item.kind === kind),
    ),
  );
}

function countKind(kind: ItemKind, items: readonly ComparedItem[]): Row {
  const count = (...outcomes: readonly Outcome[]): number =>
    items.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const withoutSource = count('without source');
  const compared = items.length - withoutSource;
  const different = count('different', 'absent');
  return {
    kind,
    compared,
    identical: count('identical'),
    generation: count('generation'),
    accepted: count('accepted'),
    sourceChanged: count('source changed'),
    different,
    withoutSource,
    rate: compared === 0 ? 1 : (compared - different) / compared,
  };
}

const columns = [
  'compared',
  'identical',
  'generation',
  'accepted',
  'source changed',
  'different',
  'rate',
  'without source',
];

/** The table as cells of text, headings first. */
export function tableCells(rows: readonly Row[]): string[][] {
  return [
    ['kind', ...columns],
    ...rows.map(
      ({
        kind,
        compared,
        identical,
        generation,
        accepted,
        sourceChanged,
        different,
        rate,
        withoutSource,
      }) => [
        kind,
        ...[compared, identical, generation, accepted, sourceChanged, different].map(String),
        formatRate(rate),
        String(withoutSource),
      ],
    ),
  ];
}

/** A part of one in per cent with one digit, cut and not rounded, so that 99.96 never reads 100. */
function formatRate(rate: number): string {
  return `${(Math.floor(rate * 1000) / 10).toFixed(1)} %`;
}

/** Writes the table for a terminal. */
export function formatTable(cells: readonly (readonly string[])[]): string {
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Writes the table as Markdown. */
export function formatMarkdownTable(cells: readonly (readonly string[])[]): string {
  const [head, ...rows] = cells;
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    line(head!),
    line(head!.map((_, column) => (column === 0 ? '---' : '--:'))),
    ...rows.map(line),
  ].join('\n');
}
