import type { FieldSummary } from '@hubwright/poller';

/** Rows that are shown; the report has all of them. */
const shownRows = 20;
/** Longest texts of the columns for names and examples, in characters. */
const [widestName, widestExample] = [40, 50];

/**
 * The members of the first events as a table: name, types of columns, share of the events, an example. Empty without fields.
 *
 *     members of the events:
 *       id     string    100 %  a1
 *       when   datetime   50 %  2026-01-31T12:00:00Z
 */
export function formatFields(fields: readonly FieldSummary[]): string {
  if (fields.length === 0) return '';
  const shown = fields.slice(0, shownRows).map(rowOf);
  const widths = [0, 1].map((column) => Math.max(...shown.map((row) => row[column]!.length)));
  const lines = shown.map(([name, types, share, example]) =>
    `  ${name!.padEnd(widths[0]!)}  ${types!.padEnd(widths[1]!)}  ${share!.padStart(5)}  ${example!}`.trimEnd(),
  );
  const rest = fields.length - shown.length;
  const more = rest === 0 ? [] : [`  and ${rest} more, which --report has`];
  return `members of the events:\n${[...lines, ...more].join('\n')}\n`;
}

function rowOf({ name, types, share, nullable, example = '' }: FieldSummary): string[] {
  const kinds = types.length === 0 ? 'null' : types.join(', ') + (nullable ? ', null' : '');
  return [
    shorten(name, widestName),
    kinds,
    `${share > 0 && share < 0.01 ? '<1' : Math.floor(share * 100)} %`,
    shorten(example, widestExample),
  ];
}

/** On one line, and without signs that steer a terminal. */
function shorten(text: string, longest: number): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
