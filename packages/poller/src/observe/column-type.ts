import type { Json } from '@hubwright/schema';
import { ExactNumber } from '../exact-json.js';

/**
 * A type of a column of Log Analytics.
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/create-custom-table
 */
export type ColumnType = 'boolean' | 'datetime' | 'dynamic' | 'guid' | 'int' | 'long' | 'real' | 'string';

const isoTime = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The narrowest type of a column that holds a value; `undefined` for `null`, which every column holds. */
export function columnTypeOf(value: Json): ColumnType | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return typeOfNumber(value);
  if (typeof value === 'string') return typeOfText(value);
  return (value as unknown) instanceof ExactNumber ? typeOfExactNumber(String(value)) : 'dynamic';
}

/** The types without those that another one includes: a column of `int` and `long` is `long`, of those and `real` is `real`. */
export function mergeColumnTypes(types: ReadonlySet<ColumnType>): ColumnType[] {
  const covered = new Set<ColumnType>([
    ...(types.has('real') ? (['int', 'long'] as const) : []),
    ...(types.has('long') ? (['int'] as const) : []),
  ]);
  return [...types].filter((type) => !covered.has(type)).sort();
}

function typeOfNumber(value: number): ColumnType {
  if (!Number.isInteger(value)) return 'real';
  if (Math.abs(value) < 2 ** 31) return 'int';
  return Number.isSafeInteger(value) ? 'long' : 'real';
}

function typeOfText(value: string): ColumnType {
  if (value.length > 40) return 'string';
  if (guid.test(value)) return 'guid';
  return isoTime.test(value) && !Number.isNaN(Date.parse(value.replace(',', '.'))) ? 'datetime' : 'string';
}

function typeOfExactNumber(text: string): ColumnType {
  if (!/^-?\d+$/.test(text)) return 'real';
  const value = BigInt(text);
  return BigInt.asIntN(64, value) === value ? 'long' : 'real';
}
