import type { OutputColumn } from '../query-analysis.js';
import { toKqlType } from '../query-schema.js';
import type { Row } from './values/kql-value.js';
import { writeText } from './values/write-value.js';

/**
 * The text of each value of a record, as `tostring()` gives it: what stands in the place of `$name$` in a nested step. A null gives the
 * empty text. `columns` are those of the query that gave the record.
 */
export function toTextRow(row: Row, columns: readonly OutputColumn[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columns.map(({ name, type }) => [name, writeText(row[name] ?? null, toKqlType(type) ?? 'dynamic')]),
  );
}
