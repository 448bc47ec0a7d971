import { fromParts, partsOf, ticksPer } from '../values/calendar.js';
import type { KqlDatetime } from '../values/kql-value.js';

/**
 * A part of a moment, as a number; `null` for a part that nobody knows. Parts are named as for `datetime_part()`, in any case; of
 * milli-, micro- and nanoseconds each counts from the beginning of the second.
 *
 * https://learn.microsoft.com/kusto/query/datetime-part-function
 */
export function datePart(part: string, datetime: KqlDatetime): number | null {
  const { year, month, day, hour, minute, second, ticks } = partsOf(datetime);
  switch (part.toLowerCase()) {
    case 'year':
      return year;
    case 'quarter':
      return Math.ceil(month / 3);
    case 'month':
      return month;
    case 'week_of_year':
    case 'weekofyear':
      return weekOfYear(datetime);
    case 'day':
      return day;
    case 'dayofyear':
      return Number((datetime.ticks - (fromParts({ year })?.ticks ?? 0n)) / ticksPer.day) + 1;
    case 'hour':
      return hour;
    case 'minute':
      return minute;
    case 'second':
      return second;
    case 'millisecond':
      return Math.floor(ticks / 10_000);
    case 'microsecond':
      return Math.floor(ticks / 10);
    case 'nanosecond':
      return ticks * 100;
    default:
      return null;
  }
}

/**
 * The number of the week by ISO 8601: the first week of a year is the one with its first Thursday.
 * https://learn.microsoft.com/kusto/query/week-of-year-function
 */
export function weekOfYear(datetime: KqlDatetime): number {
  const days = datetime.ticks / ticksPer.day;
  // 0001-01-01 was a Monday.
  const thursday = days - (days % 7n) + 3n;
  const { year } = partsOf({ ticks: thursday * ticksPer.day });
  const newYear = (fromParts({ year })?.ticks ?? 0n) / ticksPer.day;
  return Number((thursday - newYear) / 7n) + 1;
}
