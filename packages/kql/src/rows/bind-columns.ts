import { toKqlType, type KqlColumn, type KqlType } from '../query-schema.js';
import { bindValue } from './bind-value.js';
import { readExactNumbers } from './exact-numbers.js';
import { missingOf, type KqlValue, type Row } from './values/kql-value.js';
import { makeRecord } from './values/make-record.js';

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
  const unconvertible: UnconvertibleValue[] = [];
  const stream = readStream(columns);
  const row = makeRecord(stream.names, stream.columns, ({ name, type, declared }) => {
    const value = Object.hasOwn(members, name) ? members[name]! : null;
    const bound = bindValue(value, type);
    if (bound === undefined) unconvertible.push({ name, found: describeJson(value), declared });
    return bound ?? missingOf(type);
  });
  const undeclared = Object.keys(members).filter((name) => !stream.known.has(name));
  return { row, undeclared, unconvertible };
}

interface Stream {
  readonly names: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly columns: readonly { readonly name: string; readonly type: KqlType; readonly declared: string }[];
}

/** Streams by the list of their columns, so that it is read once for all events. */
const streams = new WeakMap<readonly KqlColumn[], Stream>();

function readStream(columns: readonly KqlColumn[]): Stream {
  const known = streams.get(columns);
  if (known) return known;
  const byName = new Map(columns.toReversed().map(({ name, type }) => [name, type]));
  const names = [...byName.keys()].toReversed();
  const stream = {
    names,
    known: new Set(names),
    columns: names.map((name) => {
      const declared = byName.get(name)!;
      return { name, declared, type: toKqlType(declared) ?? 'dynamic' };
    }),
  };
  streams.set(columns, stream);
  return stream;
}

function describeJson(value: KqlValue): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'bigint' ? 'number' : typeof value;
}
