import { KqlDatetime } from './kql-value.js';

/** Ticks of 100 nanoseconds in common lengths of time. */
export const ticksPer = {
  microsecond: 10n,
  millisecond: 10_000n,
  second: 10_000_000n,
  minute: 600_000_000n,
  hour: 36_000_000_000n,
  day: 864_000_000_000n,
  week: 6_048_000_000_000n,
} as const;

/** 1970-01-01 in ticks since 0001-01-01. */
export const unixEpochTicks = 621_355_968_000_000_000n;

const unixEpochMilliseconds = Number(unixEpochTicks / ticksPer.millisecond);

/** The last moment of the year 9999. */
const lastTicks = 3_155_378_975_999_999_999n;

/** What a clock and a calendar show, in UTC; `ticks` are those within the second. */
export interface DateParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ticks: number;
}

/** A moment; `null` before the year 1 and after the year 9999. */
export function toDatetime(ticks: bigint): KqlDatetime | null {
  return ticks < 0n || ticks > lastTicks ? null : new KqlDatetime(ticks);
}

/** The moment of a JavaScript date. */
export function fromDate(date: Date): KqlDatetime {
  return new KqlDatetime(unixEpochTicks + BigInt(date.getTime()) * ticksPer.millisecond);
}

/** The JavaScript date of a moment, without what is less than a millisecond. */
export function toDate({ ticks }: KqlDatetime): Date {
  return new Date(Number(ticks / ticksPer.millisecond) - unixEpochMilliseconds);
}

/** The parts of a moment. */
export function partsOf(datetime: KqlDatetime): DateParts {
  const date = toDate(datetime);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ticks: Number(datetime.ticks % ticksPer.second),
  };
}

/** The moment these parts name; `null` when there is no such day or time. Parts left out are the first of their kind. */
export function fromParts(parts: Partial<DateParts> & { readonly year: number }): KqlDatetime | null {
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0, ticks = 0 } = parts;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  if (Number.isNaN(date.getTime())) return null;
  const read = partsOf(fromDate(date));
  const isReal =
    read.year === year &&
    read.month === month &&
    read.day === day &&
    read.hour === hour &&
    read.minute === minute &&
    read.second === second;
  return isReal && year >= 1 ? toDatetime(fromDate(date).ticks + BigInt(ticks)) : null;
}

/** The number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
