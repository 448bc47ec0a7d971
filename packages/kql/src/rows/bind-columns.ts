import { toKqlType, type KqlColumn } from '../query-schema.js';
import { bindValue } from './bind-value.js';
import { readExactNumbers } from './exact-numbers.js';
import type { KqlValue, Row } from './values/kql-value.js';

/** A value whose type is not the declared one and that cannot be converted to it; the cell stays empty. */
export interface UnconvertibleValue {
  readonly name: string;
  /** What the event has: `string`, `number`, `boolean`, `object` or `array`. */
  readonly found: string;
  /** The type of the column, as declared. */
  readonly declared: string;
}

/** An event as the record of a stream, and what was lost on the way. */
export interface BoundEvent {
  readonly row: Row;
  /** Members of the event that the stream does not declare, in their order; Azure Monitor drops them without a word. */
  readonly undeclared: readonly string[];
  readonly unconvertible: readonly UnconvertibleValue[];
}

/**
 * Makes the record of `source` from an event, as a data collection rule does: the members that the stream declares, by their exact
 * names, converted to the declared types. A text that reads as a number, a truth value or a date becomes one, and an object or array in
 * a column of type `string` becomes its JSON.
 *
 * The event is JSON; integers beyond 2^53 are bigints, or objects without members whose `toString()` gives the digits.
 *
 * https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#streamdeclarations
 */
export function bindColumns(event: unknown, columns: readonly KqlColumn[]): BoundEvent {
  const members = Object(readExactNumbers(event)) as Readonly<Record<string, KqlValue>>;
  const declared = new Map(columns.map(({ name, type }) => [name, type]));
  const row: Record<string, KqlValue> = {};
  const unconvertible: UnconvertibleValue[] = [];
  for (const [name, type] of declared) {
    const value = Object.hasOwn(members, name) ? members[name]! : null;
    const bound = bindValue(value, toKqlType(type) ?? 'dynamic');
    if (bound === undefined) unconvertible.push({ name, found: describeJson(value), declared: type });
    row[name] = bound ?? (toKqlType(type) === 'string' ? '' : null);
  }
  const undeclared = Object.keys(members).filter((name) => !declared.has(name));
  return { row, undeclared, unconvertible };
}

function describeJson(value: KqlValue): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'bigint' ? 'number' : typeof value;
}
