import { daysInMonth, fromParts, partsOf, ticksPer, toDatetime } from '../values/calendar.js';
import type { KqlDatetime } from '../values/kql-value.js';
import { toLongForm, type Long } from '../values/long.js';

/** A stretch of the calendar that `startof…` and `endof…` know. */
export type CalendarPeriod = 'day' | 'week' | 'month' | 'year';

/** Periods that always last equally long, in ticks. A nanosecond is less than a tick. */
const lengths: Readonly<Record<string, bigint | undefined>> = {
  week: ticksPer.week,
  day: ticksPer.day,
  hour: ticksPer.hour,
  minute: ticksPer.minute,
  second: ticksPer.second,
  millisecond: ticksPer.millisecond,
  microsecond: ticksPer.microsecond,
};

const monthsIn: Readonly<Record<string, number | undefined>> = { year: 12, quarter: 3, month: 1 };

/**
 * The moment `amount` periods later. In a shorter month the last day takes the place of one it does not have. `null` for a period that
 * nobody knows. https://learn.microsoft.com/kusto/query/datetime-add-function
 */
export function addPeriods(period: string, amount: Long, datetime: KqlDatetime): KqlDatetime | null {
  const name = period.toLowerCase();
  const length = lengths[name];
  if (length !== undefined) return toDatetime(datetime.ticks + BigInt(amount) * length);
  if (name === 'nanosecond') return toDatetime(datetime.ticks + BigInt(amount) / 100n);
  const months = monthsIn[name];
  return months === undefined ? null : addMonths(datetime, Number(amount) * months);
}

function addMonths(datetime: KqlDatetime, months: number): KqlDatetime | null {
  const parts = partsOf(datetime);
  const count = parts.year * 12 + parts.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (year < 1 || year > 9999) return null;
  return fromParts({ ...parts, year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

/**
 * How many boundaries of a period lie between two moments: from 23:59 to 00:01 it is one hour.
 * https://learn.microsoft.com/kusto/query/datetime-diff-function
 */
export function countPeriods(period: string, later: KqlDatetime, earlier: KqlDatetime): Long | null {
  const name = period.toLowerCase();
  if (name === 'nanosecond') return toLongForm((later.ticks - earlier.ticks) * 100n);
  const months = monthsIn[name];
  if (months !== undefined) return monthNumber(later, months) - monthNumber(earlier, months);
  const length = lengths[name];
  if (length === undefined) return null;
  // Weeks begin on Sundays, and 0001-01-01 was a Monday.
  const shift = name === 'week' ? ticksPer.day : 0n;
  return toLongForm((later.ticks + shift) / length - (earlier.ticks + shift) / length);
}

function monthNumber(datetime: KqlDatetime, months: number): number {
  const { year, month } = partsOf(datetime);
  return Math.floor((year * 12 + month - 1) / months);
}

/** The beginning of a period, `offset` periods away; weeks begin on Sundays. https://learn.microsoft.com/kusto/query/startofweek-function */
export function startOfPeriod(
  period: CalendarPeriod,
  datetime: KqlDatetime,
  offset: number,
): KqlDatetime | null {
  const { year, month } = partsOf(datetime);
  const day = datetime.ticks - (datetime.ticks % ticksPer.day);
  const starts = {
    day: () => toDatetime(day),
    week: () => toDatetime(day - ((datetime.ticks / ticksPer.day + 1n) % 7n) * ticksPer.day),
    month: () => fromParts({ year, month }),
    year: () => fromParts({ year }),
  };
  const start = starts[period]();
  return start && addPeriods(period, offset, start);
}

/** The last tick of a period, `offset` periods away. */
export function endOfPeriod(
  period: CalendarPeriod,
  datetime: KqlDatetime,
  offset: number,
): KqlDatetime | null {
  const next = startOfPeriod(period, datetime, offset + 1);
  return next && toDatetime(next.ticks - 1n);
}
