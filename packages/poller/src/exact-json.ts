import type { Json } from '@hubwright/schema';
import { parse, stringify } from 'lossless-json';

/** A number that a double cannot hold. It has no members of its own, so that a JSONPath does not descend into it. */
export class ExactNumber {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** Sixteen digits in a row, or a large exponent: what may not survive being read as a double. */
const mayLosePrecision = /[\d.]{16}|\d[eE][+-]?\d{2}/;

/**
 * Reads JSON without altering numbers: identifiers beyond 2^53 come out as they went in. Of a key given twice the last one counts,
 * as for `JSON.parse`. Throws a `SyntaxError` when the text is no JSON.
 */
export function parseExactJson(text: string): Json {
  const value = JSON.parse(text) as Json;
  if (!mayLosePrecision.test(text)) return value;
  const exact = parse(text, null, {
    parseNumber: readNumber,
    onDuplicateKey: ({ newValue }) => newValue,
  });
  // An ExactNumber passes for an object without members wherever JSON is read.
  return exact as Json;
}

/** Writes JSON on one line, exact numbers as they were read. */
export function stringifyExactJson(value: Json): string {
  return (
    stringify(value, undefined, undefined, [
      { test: (candidate) => candidate instanceof ExactNumber, stringify: String },
    ]) ?? 'null'
  );
}

/** A scalar as text; objects and arrays as JSON. */
export function textOfJson(value: Json): string {
  return typeof value === 'string' ? value : stringifyExactJson(value);
}

function readNumber(text: string): number | ExactNumber {
  const value = Number(text);
  return sameNumber(text, value) ? value : new ExactNumber(text);
}

function sameNumber(text: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  return digitsOf(text) === digitsOf(String(value));
}

/** The significant digits and the power of ten: `1.50e3`, `1500` and `1500.0` are the same. */
function digitsOf(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${sign}${significant}e${power}`;
}
