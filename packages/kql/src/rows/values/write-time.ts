import { partsOf, ticksPer } from './calendar.js';
import type { KqlDatetime, KqlTimespan } from './kql-value.js';

/** ISO 8601 with seven digits of the second, as Log Analytics writes times: `2026-01-31T12:00:00.0000000Z`. */
export function writeDatetime(datetime: KqlDatetime): string {
  const { year, month, day, hour, minute, second, ticks } = partsOf(datetime);
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return `${date}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}.${pad(ticks, 7)}Z`;
}

/** `[-][days.]hh:mm:ss[.fffffff]`: the fraction has seven digits or is not there. */
export function writeTimespan({ ticks }: KqlTimespan): string {
  const size = ticks < 0n ? -ticks : ticks;
  const days = size / ticksPer.day;
  const clock = [
    (size / ticksPer.hour) % 24n,
    (size / ticksPer.minute) % 60n,
    (size / ticksPer.second) % 60n,
  ].map((part) => pad(part, 2));
  const fraction = size % ticksPer.second;
  return (
    (ticks < 0n ? '-' : '') +
    (days > 0n ? `${days}.` : '') +
    clock.join(':') +
    (fraction > 0n ? `.${pad(fraction, 7)}` : '')
  );
}

function pad(value: number | bigint, digits: number): string {
  return String(value).padStart(digits, '0');
}
