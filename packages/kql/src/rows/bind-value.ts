import type { KqlType } from '../query-schema.js';
import { convertValue } from './values/convert-value.js';
import { isArray, isBag, type KqlValue } from './values/kql-value.js';
import { writeText } from './values/write-value.js';

/** What a conversion takes; anything else is not converted, unlike by the functions of KQL, where any number is a date. */
const accepted: Partial<Record<KqlType, readonly string[]>> = {
  bool: ['boolean', 'string'],
  datetime: ['string'],
  decimal: ['number', 'bigint', 'string'],
  guid: ['string'],
  int: ['number', 'bigint', 'string'],
  long: ['number', 'bigint', 'string'],
  real: ['number', 'bigint', 'string'],
  timespan: ['string'],
};

/** How a date of ISO 8601 begins, the one form that ingestion is documented to take. */
const isoDate = /^\s*\d{4}-\d{2}-\d{2}/;

/** A value of an event as a value of a column; `undefined` when it cannot become one, and `null` where the event has none. */
export function bindValue(value: KqlValue, type: KqlType): KqlValue | undefined {
  if (value === null || type === 'dynamic') return value;
  if (type === 'string')
    return isArray(value) || isBag(value) ? writeText(value, 'dynamic') : writeText(value, 'long');
  if (value === '') return null;
  if (!accepted[type]?.includes(typeof value)) return undefined;
  if (type === 'datetime' && !isoDate.test(String(value))) return undefined;
  const isFraction = typeof value === 'number' && !Number.isInteger(value);
  if (isFraction && (type === 'int' || type === 'long')) return undefined;
  return convertValue(value, 'dynamic', type) ?? undefined;
}
