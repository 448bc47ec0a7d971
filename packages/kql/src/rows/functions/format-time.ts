import { partsOf, ticksPer } from '../values/calendar.js';
import type { KqlDatetime, KqlTimespan } from '../values/kql-value.js';

/** Runs of one letter are specifiers; everything else is written as it is. */
const specifiers = /([a-zA-Z])\1*/g;

/**
 * Writes a moment by a format such as `yyyy-MM-dd HH:mm:ss.fff`; `null` for a format with letters that mean nothing.
 * https://learn.microsoft.com/kusto/query/format-datetime-function
 */
export function formatDatetime(datetime: KqlDatetime, format: string): string | null {
  const { year, month, day, hour, minute, second, ticks } = partsOf(datetime);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const known: Readonly<Record<string, string | undefined>> = {
    ...twoForms('d', day),
    ...twoForms('M', month),
    ...twoForms('H', hour),
    ...twoForms('h', twelve),
    ...twoForms('m', minute),
    ...twoForms('s', second),
    ...twoForms('y', year % 100),
    yyyy: pad(year, 4),
    tt: hour < 12 ? 'AM' : 'PM',
  };
  return replaceSpecifiers(format, (specifier) => known[specifier] ?? writeFraction(specifier, ticks));
}

/**
 * Writes a length of time by a format such as `d.hh:mm:ss`; `null` for a format with letters that mean nothing.
 * https://learn.microsoft.com/kusto/query/format-timespan-function
 */
export function formatTimespan({ ticks }: KqlTimespan, format: string): string | null {
  const size = ticks < 0n ? -ticks : ticks;
  const known: Readonly<Record<string, string | undefined>> = {
    ...twoForms('H', Number((size / ticksPer.hour) % 24n)),
    ...twoForms('h', Number((size / ticksPer.hour) % 24n)),
    ...twoForms('m', Number((size / ticksPer.minute) % 60n)),
    ...twoForms('s', Number((size / ticksPer.second) % 60n)),
  };
  const days = size / ticksPer.day;
  return replaceSpecifiers(format, (specifier) => {
    if (/^d{1,8}$/.test(specifier)) return pad(days, specifier.length);
    return known[specifier] ?? writeFraction(specifier, Number(size % ticksPer.second));
  });
}

function replaceSpecifiers(format: string, write: (specifier: string) => string | undefined): string | null {
  let isKnown = true;
  const text = format.replace(specifiers, (specifier) => {
    const written = write(specifier);
    isKnown &&= written !== undefined;
    return written ?? '';
  });
  return isKnown ? text : null;
}

/** `fff` writes that many digits of the second; `FFF` writes them without the zeros at the end. */
function writeFraction(specifier: string, ticks: number): string | undefined {
  if (!/^(f{1,7}|F{1,7})$/.test(specifier)) return undefined;
  const digits = pad(ticks, 7).slice(0, specifier.length);
  return specifier.startsWith('F') ? digits.replace(/0+$/, '') : digits;
}

function twoForms(letter: string, value: number): Record<string, string> {
  return { [letter]: String(value), [letter + letter]: pad(value, 2) };
}

function pad(value: number | bigint, digits: number): string {
  return String(value).padStart(digits, '0');
}
