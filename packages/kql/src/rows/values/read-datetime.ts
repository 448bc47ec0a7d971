import { fromParts, ticksPer, toDatetime } from './calendar.js';
import type { KqlDatetime } from './kql-value.js';

const time = String.raw`(?:[T ]\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d+))?)?(?:\s*(?<half>[AP]M))?)?`;
const zone = String.raw`(?:\s*(?<zone>Z|UTC|GMT|UT|[+-]\d{2}:?(?:\d{2})?))?`;
const day = String.raw`(?<day>\d{1,2})`;
const monthNumber = String.raw`(?<month>\d{1,2})`;
const monthName = '(?<monthName>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** The forms in the order in which they are tried; they exclude each other. */
const forms = [
  String.raw`(?<year>\d{4})[-/.]${monthNumber}[-/.]${day}`,
  String.raw`${monthNumber}[-/]${day}[-/](?<year>\d{4})`,
  String.raw`(?:[a-z]+,\s*)?${day}[ -]${monthName}[ -](?<year>\d{4}|\d{2})`,
].map((date) => new RegExp(`^${date}${time}${zone}$`, 'i'));

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a text as `todatetime()` does: ISO 8601, RFC 822, RFC 850 and sortable forms, and the month first where slashes or
 * hyphens follow it (`02/17/2016 08:40:01`). Without a zone it is UTC; what is less than a tick is dropped. Gives `null` for
 * anything else.
 *
 * https://learn.microsoft.com/kusto/query/scalar-data-types/datetime#supported-formats
 */
export function readDatetime(text: string): KqlDatetime | null {
  const trimmed = text.trim();
  for (const form of forms) {
    const groups = form.exec(trimmed)?.groups;
    if (groups) return toMoment(groups);
  }
  return null;
}

function toMoment(groups: Readonly<Record<string, string | undefined>>): KqlDatetime | null {
  const hour = toHour(Number(groups['hour'] ?? 0), groups['half']);
  const moment = fromParts({
    year: toYear(groups['year'] ?? ''),
    month: groups['monthName']
      ? months.indexOf(groups['monthName'].toLowerCase()) + 1
      : Number(groups['month']),
    day: Number(groups['day']),
    hour,
    minute: Number(groups['minute'] ?? 0),
    second: Number(groups['second'] ?? 0),
    ticks: Number((groups['fraction'] ?? '').slice(0, 7).padEnd(7, '0')),
  });
  return moment && toDatetime(moment.ticks - toOffset(groups['zone']));
}

/** Two digits mean a year up to 2049, as .NET takes them. */
function toYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function toHour(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

function toOffset(zone: string | undefined): bigint {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  if (!hours) return 0n;
  const offset = BigInt(hours) * ticksPer.hour + BigInt(minutes ?? 0) * ticksPer.minute;
  return sign === '-' ? -offset : offset;
}
