import { toKqlType, type KqlType } from '../../query-schema.js';
import { toDatetime } from './calendar.js';
import { isArray, isBag, KqlDatetime, KqlTimespan, type KqlValue } from './kql-value.js';
import { readLong, truncateToLong, type Long } from './long.js';
import { readDatetime } from './read-datetime.js';
import { readTimespan } from './read-timespan.js';
import { writeText } from './write-value.js';

/**
 * The value as another type, as the functions `tolong()`, `todatetime()` … convert: what cannot be converted is null, or the empty
 * text where a string is asked for. `from` tells reals from integers and matters only for their texts.
 *
 * https://learn.microsoft.com/kusto/query/scalar-functions#conversion-functions
 */
export function convertValue(value: KqlValue, from: KqlType, to: KqlType): KqlValue {
  switch (to) {
    case 'string':
      return writeText(value, from);
    case 'int':
      return toInt(value);
    case 'long':
      return toLong(value);
    case 'real':
    case 'decimal':
      return toReal(value);
    case 'bool':
      return toBool(value);
    case 'datetime':
      return toTime(value);
    case 'timespan':
      return toSpan(value);
    case 'guid':
      return toGuid(value);
    default:
      return value;
  }
}

/** The type a `typeof(…)` or a column declaration names; `dynamic` for a name nobody knows. */
export function readType(name: string): KqlType {
  return toKqlType(name) ?? 'dynamic';
}

/** An integer of 64 bits. A text with a fraction is none; a real loses its fraction. Times are counted in ticks. */
export function toLong(value: KqlValue): Long | null {
  if (typeof value === 'number') return truncateToLong(value);
  if (typeof value === 'bigint') return readLong(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof KqlDatetime || value instanceof KqlTimespan) return readLong(value.ticks);
  if (typeof value !== 'string') return null;
  const [digits] = /^\s*([+-]?\d+|0x[\da-f]+)\s*$/i.exec(value) ?? [];
  return digits === undefined ? null : readLong(BigInt(digits.trim().replace(/^\+/, '')));
}

function toInt(value: KqlValue): number | null {
  const long = toLong(value);
  return typeof long === 'number' && long === (long | 0) ? long : null;
}

/** A double. A text must be a number as a whole. */
export function toReal(value: KqlValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof KqlDatetime || value instanceof KqlTimespan) return Number(value.ticks);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  const named = { nan: Number.NaN, '+inf': Infinity, inf: Infinity, '-inf': -Infinity } as const;
  return named[text.toLowerCase() as keyof typeof named] ?? null;
}

function toBool(value: KqlValue): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'bigint') return true;
  if (typeof value !== 'string') return null;
  const text = value.trim().toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : null;
}

function toTime(value: KqlValue): KqlDatetime | null {
  if (value instanceof KqlDatetime) return value;
  if (typeof value === 'string') return readDatetime(value);
  return typeof value === 'number' || typeof value === 'bigint'
    ? toDatetime(BigInt(toLong(value) ?? -1))
    : null;
}

function toSpan(value: KqlValue): KqlTimespan | null {
  if (value instanceof KqlTimespan) return value;
  if (typeof value === 'string') return readTimespan(value);
  const ticks = typeof value === 'number' || typeof value === 'bigint' ? toLong(value) : null;
  return ticks === null ? null : new KqlTimespan(BigInt(ticks));
}

function toGuid(value: KqlValue): string | null {
  if (typeof value !== 'string') return null;
  const digits = value.trim().replace(/^\{(.*)\}$/, '$1');
  const parts = /^([\da-f]{8})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{12})$/i.exec(digits);
  return parts ? parts.slice(1).join('-').toLowerCase() : null;
}

/** The runtime type `gettype()` names. https://learn.microsoft.com/kusto/query/gettype-function */
export function nameRuntimeType(value: KqlValue, type: KqlType): string {
  if (value === null) return 'null';
  if (type !== 'dynamic') return type;
  if (isArray(value)) return 'array';
  if (isBag(value)) return 'dictionary';
  if (value instanceof KqlDatetime) return 'datetime';
  if (value instanceof KqlTimespan) return 'timespan';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'bigint') return 'long';
  if (!Number.isInteger(value)) return 'real';
  return value === (value | 0) ? 'int' : 'long';
}
