import type { KqlValue } from './values/kql-value.js';
import { readLong } from './values/long.js';

const integer = /^-?\d+$/;
const literal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * JSON with every exact number as KQL holds it. An exact number is an object of a class, without members, whose `toString()` gives a
 * number of JSON: a reader that keeps the digits of large integers makes such objects. What has none is given back as it is.
 */
export function readExactNumbers(value: unknown): KqlValue {
  if (typeof value === 'bigint') return readLong(value) ?? Number(value);
  if (typeof value !== 'object' || value === null) return isJsonScalar(value) ? value : null;
  if (Array.isArray(value)) return mapArray(value);
  const exact = readExactNumber(value);
  return exact ?? mapObject(value as Readonly<Record<string, unknown>>);
}

function isJsonScalar(value: unknown): value is null | boolean | number | string {
  return value === null || /^(boolean|number|string)$/.test(typeof value);
}

function readExactNumber(value: object): KqlValue | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null || Object.keys(value).length > 0) return undefined;
  const text = String(value);
  if (!literal.test(text)) return undefined;
  return integer.test(text) ? (readLong(BigInt(text)) ?? Number(text)) : Number(text);
}

function mapArray(items: readonly unknown[]): readonly KqlValue[] {
  const mapped = items.map(readExactNumbers);
  return mapped.every((item, index) => item === items[index]) ? (items as readonly KqlValue[]) : mapped;
}

function mapObject(members: Readonly<Record<string, unknown>>): KqlValue {
  const mapped = Object.entries(members).map(([name, member]): [string, KqlValue] => [
    name,
    readExactNumbers(member),
  ]);
  return mapped.every(([name, member]) => member === members[name])
    ? (members as Readonly<Record<string, KqlValue>>)
    : Object.fromEntries(mapped);
}
