import type { KqlType } from '../../query-schema.js';

/** A point in time of KQL: ticks of 100 nanoseconds since 0001-01-01T00:00:00Z. */
export class KqlDatetime {
  constructor(readonly ticks: bigint) {}
}

/** A length of time of KQL, in ticks of 100 nanoseconds; it may be negative. */
export class KqlTimespan {
  constructor(readonly ticks: bigint) {}
}

/** A property bag. */
export interface KqlBag {
  readonly [name: string]: KqlValue;
}

/**
 * A value in a cell. What a `dynamic` holds looks like the value itself, so the type of a column is known from its
 * declaration and not from its value:
 *
 * - `string`, `guid`: text. A string is never null; where nothing is, it is empty.
 * - `int`, `long`: a number where a double is exact, else a bigint. `real`: a number, `NaN` and infinities among them.
 * - `dynamic`: JSON, which may hold times as well (`bag_pack('at', now())`).
 *
 * `null` is the null value of every type but `string`.
 * https://learn.microsoft.com/kusto/query/scalar-data-types/null-values
 */
export type KqlValue =
  null | boolean | number | bigint | string | KqlDatetime | KqlTimespan | readonly KqlValue[] | KqlBag;

/** One record: values by column name. A column that is not there is null, or the empty string in a `string` column. */
export type Row = Readonly<Record<string, KqlValue>>;

/** What a cell of a type holds when it has no value: strings are empty, everything else is null. */
export function missingOf(type: KqlType): '' | null {
  return type === 'string' ? '' : null;
}

/** True for an array inside a `dynamic`. */
export function isArray(value: KqlValue): value is readonly KqlValue[] {
  return Array.isArray(value);
}

/** True for a property bag inside a `dynamic`. */
export function isBag(value: KqlValue): value is KqlBag {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof KqlDatetime) &&
    !(value instanceof KqlTimespan)
  );
}
