import type { Json } from '@hubwright/schema';

/** 2001-09-09 and 2100-01-01 in seconds: a number between them may be a time, one outside is something else. */
const [earliest, latest] = [1_000_000_000, 4_102_444_800];

const isoTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?$/i;
const httpDate = /^[A-Z][a-z]{2},? \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;

/**
 * Reads a point in time, in milliseconds since 1970: ISO 8601 with a time of day (UTC where it names no zone), the dates of HTTP and of
 * mail, and seconds, milliseconds, microseconds or nanoseconds since 1970 as a number or as text. Anything else is `undefined`.
 */
export function readTime(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return readEpoch(value);
  if (typeof value !== 'string' || value.length > 40 || value.length < 10) return undefined;
  if (/^\d{10,19}(?:\.\d+)?$/.test(value)) return readEpoch(Number(value));
  const iso = isoTime.exec(value);
  const text = iso ? `${iso[1]}T${iso[2]!.replace(',', '.')}${iso[3] ?? 'Z'}` : value;
  if (!iso && !httpDate.test(value)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

function readEpoch(value: number): number | undefined {
  for (const perSecond of [1, 1e3, 1e6, 1e9]) {
    const seconds = value / perSecond;
    if (seconds >= earliest && seconds <= latest) return seconds * 1000;
  }
  return undefined;
}
