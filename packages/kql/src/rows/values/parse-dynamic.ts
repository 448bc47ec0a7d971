import { parse } from 'lossless-json';
import { readLong } from './long.js';
import type { KqlValue } from './kql-value.js';

/** Sixteen digits in a row: an integer a double may not hold. */
const longDigits = /\d{16}/;

/**
 * Reads JSON as `parse_json()` does: a text that is no JSON is kept as it is, and an empty one is null. Integers beyond 2^53 keep
 * their digits. https://learn.microsoft.com/kusto/query/parse-json-function
 */
export function parseDynamic(text: string): KqlValue {
  if (text.trim() === '') return null;
  try {
    if (!longDigits.test(text)) return JSON.parse(text) as KqlValue;
    return parse(text, null, {
      parseNumber: readNumber,
      onDuplicateKey: ({ newValue }) => newValue,
    }) as KqlValue;
  } catch {
    return text;
  }
}

function readNumber(digits: string): KqlValue {
  const long = /^-?\d+$/.test(digits) ? readLong(BigInt(digits)) : null;
  return long ?? Number(digits);
}
