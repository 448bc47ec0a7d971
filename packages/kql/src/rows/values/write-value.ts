import type { KqlType } from '../../query-schema.js';
import { isArray, isBag, KqlDatetime, KqlTimespan, type KqlValue } from './kql-value.js';
import { writeDatetime, writeTimespan } from './write-time.js';

/** The JSON of what a `dynamic` holds, without blanks. Times are texts; integers of any size have all their digits. */
export function writeDynamic(value: KqlValue): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : `"${writeReal(value)}"`;
  if (value instanceof KqlDatetime) return `"${writeDatetime(value)}"`;
  if (value instanceof KqlTimespan) return `"${writeTimespan(value)}"`;
  if (isArray(value)) return `[${value.map(writeDynamic).join(',')}]`;
  if (!isBag(value)) return JSON.stringify(value);
  const slots = Object.entries(value).map(([name, slot]) => `${JSON.stringify(name)}:${writeDynamic(slot)}`);
  return `{${slots.join(',')}}`;
}

/**
 * The text `tostring()` gives for a value of a type: of null the empty text, of a `dynamic` that holds a string the string without
 * quotation marks, of other dynamics their JSON.
 *
 * https://learn.microsoft.com/kusto/query/tostring-function
 */
export function writeText(value: KqlValue, type: KqlType): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (type === 'real' && typeof value === 'number') return writeReal(value);
  if (value instanceof KqlDatetime) return writeDatetime(value);
  if (value instanceof KqlTimespan) return writeTimespan(value);
  return typeof value === 'object' ? writeDynamic(value) : String(value);
}

/** A real as .NET writes it: a whole number keeps `.0`, and exponents are `E+20` and `E-05`. */
export function writeReal(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) {
    const [digits, exponent] = value.toExponential().split('e') as [string, string];
    return `${digits}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  }
  return Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : value}.0` : String(value);
}
