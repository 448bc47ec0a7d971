import { ticksPer } from './calendar.js';
import { KqlTimespan } from './kql-value.js';

/** Ticks in each unit that a literal may name. */
const units: readonly (readonly [names: RegExp, ticks: number])[] = [
  [/^(d|days?)$/, Number(ticksPer.day)],
  [/^(h|hrs?|hours?)$/, Number(ticksPer.hour)],
  [/^(m|min|mins|minutes?)$/, Number(ticksPer.minute)],
  [/^(s|sec|secs|seconds?)$/, Number(ticksPer.second)],
  [/^(ms|milli|millis|millisec|millisecs|milliseconds?)$/, Number(ticksPer.millisecond)],
  [/^(micro|micros|microsec|microsecs|microseconds?)$/, Number(ticksPer.microsecond)],
  [/^(nano|nanos|nanosec|nanosecs|nanoseconds?)$/, 0.01],
  [/^(tick|ticks)$/, 1],
];

/**
 * Reads a length of time: `[-][days.]hours:minutes[:seconds[.fraction]]`, a number with a unit (`1.5h`, `15 seconds`), or a bare
 * number, which counts days. Gives `null` for anything else.
 *
 * https://learn.microsoft.com/kusto/query/scalar-data-types/timespan
 */
export function readTimespan(text: string): KqlTimespan | null {
  const trimmed = text.trim();
  return readClock(trimmed) ?? readAmount(trimmed);
}

const clock =
  /^(?<sign>-)?(?:(?<days>\d+)(?:\.|:(?=\d+:\d+:)))?(?<hours>\d{1,2}):(?<minutes>\d{1,2})(?::(?<seconds>\d{1,2})(?:\.(?<fraction>\d+))?)?$/;

function readClock(text: string): KqlTimespan | null {
  const groups = clock.exec(text)?.groups;
  if (!groups) return null;
  const [hours, minutes, seconds] = ['hours', 'minutes', 'seconds'].map((part) => BigInt(groups[part] ?? 0));
  if (hours! > 23n || minutes! > 59n || seconds! > 59n) return null;
  const ticks =
    BigInt(groups['days'] ?? 0) * ticksPer.day +
    hours! * ticksPer.hour +
    minutes! * ticksPer.minute +
    seconds! * ticksPer.second +
    BigInt((groups['fraction'] ?? '').slice(0, 7).padEnd(7, '0'));
  return new KqlTimespan(groups['sign'] ? -ticks : ticks);
}

function readAmount(text: string): KqlTimespan | null {
  const [, amount, unit = ''] = /^(-?\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text) ?? [];
  if (amount === undefined) return null;
  const name = unit === '' ? 'd' : unit.toLowerCase();
  const ticks = units.find(([names]) => names.test(name))?.[1];
  if (ticks === undefined) return null;
  const isWhole = !amount.includes('.') && ticks >= 1;
  return new KqlTimespan(
    isWhole ? BigInt(amount) * BigInt(ticks) : BigInt(Math.round(Number(amount) * ticks)),
  );
}
