import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { WatchlistContent } from '../../model.js';
import { tableOf, type WatchlistTable } from './watchlist-table.js';

/** A row of a watchlist has more or fewer fields than there are columns. */
export const watchlistRowLengthDiffers = defineCheck({
  id: 'watchlist-row-length-differs',
  severity: 'warning',
  scope: 'watchlist',
  origin: 'ours',
  summary: 'Every row of a watchlist has a field for every column.',
  page: new URL('../../../checks/watchlist-row-length-differs.md', import.meta.url),
  messages: {
    escaped:
      'The items are one line: the characters "\\" and "n" stand here, and no line break. In JSON, a line break is \\n with one backslash.',
    differs:
      'Row {row} of the watchlist has {found} fields, and there are {expected} columns{more}. Values stand in the wrong columns or are lost; add or remove commas, or quote a value that has one.',
  },
});

/** Reports line breaks that are none, else the first row of another length; how many more there are stands in the message. */
export function findOtherRowLengths(content: WatchlistContent): Diagnostic[] {
  const table = tableOf(content);
  const expected = table?.header?.length;
  if (!table || expected === undefined) return [];
  const escaped = findEscapedBreak(table);
  if (escaped) return [escaped];
  const wrong = table.rows.flatMap((row, index) => (row.length === expected ? [] : [{ row, index }]));
  const [first] = wrong;
  const start = first?.row[0]?.start;
  const end = first?.row.at(-1)?.end;
  if (!first || start === undefined || end === undefined) return [];
  const others = wrong.length - 1;
  const more =
    others === 0 ? '' : others === 1 ? '; another row differs too' : `; ${others} other rows differ too`;
  const args = { row: first.index + 1, found: first.row.length, expected, more };
  const location = atValue(table.raw.source, table.raw.pointer, { start, end });
  return [watchlistRowLengthDiffers.report('differs', args, location)];
}

function findEscapedBreak({ raw, rows }: WatchlistTable): Diagnostic | undefined {
  const start = typeof raw.value === 'string' && rows.length === 0 ? raw.value.search(/\\r?\\?n/) : -1;
  if (start === -1) return undefined;
  return watchlistRowLengthDiffers.report(
    'escaped',
    {},
    atValue(raw.source, raw.pointer, { start, end: start + 2 }),
  );
}
