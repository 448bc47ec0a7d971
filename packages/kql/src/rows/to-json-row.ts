import { isArray, isBag, KqlDatetime, KqlTimespan, type KqlValue, type Row } from './values/kql-value.js';
import { makeRecord } from './values/make-record.js';
import { writeDatetime, writeTimespan } from './values/write-time.js';
import { writeReal } from './values/write-value.js';

/** JSON, except that an integer beyond 2^53 is a bigint, so that it keeps its digits; `JSON.stringify` refuses those, lossless-json writes them. */
export type JsonCell =
  null | boolean | number | bigint | string | readonly JsonCell[] | { readonly [name: string]: JsonCell };

/**
 * A record as JSON the way Log Analytics shows it: times as ISO 8601 with seven digits of the second, lengths of time as
 * `[days.]hh:mm:ss`, dynamics as JSON, and reals that are no numbers as the texts `NaN`, `Infinity` and `-Infinity`.
 */
export function toJsonRow(row: Row): Readonly<Record<string, JsonCell>> {
  return makeRecord(Object.keys(row), Object.values(row), toJsonCell);
}

function toJsonCell(value: KqlValue): JsonCell {
  if (value instanceof KqlDatetime) return writeDatetime(value);
  if (value instanceof KqlTimespan) return writeTimespan(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return writeReal(value);
  if (isArray(value)) return value.map(toJsonCell);
  if (!isBag(value)) return value;
  return toJsonRow(value);
}
