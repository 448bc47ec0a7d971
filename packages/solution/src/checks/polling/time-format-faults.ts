import type { Severity } from '@hubwright/schema';
import { readTimeTokens, type TimeToken } from './time-format-tokens.js';

/** Something wrong with a stretch of a time format, and what belongs there. */
export interface TimeFormatFault {
  readonly messageId:
    | 'wrongCase'
    | 'minutes'
    | 'month'
    | 'twelveHours'
    | 'name'
    | 'standard'
    | 'tooLong'
    | 'longToken'
    | 'offset'
    | 'halfDay'
    | 'text'
    | 'repeated'
    | 'unterminated';
  readonly token: string;
  readonly start: number;
  readonly expected?: string;
  readonly severity: Severity;
}

/** The formats that are no .NET custom formats, in lower case, and the standard ones that give one and the same text everywhere. */
const names = new Set(['unixtimestamp', 'unixtimestampinmills']);
const usableStandards = /^[oOsuRr]$/;

/** Tells whether a format is a name of the service or of .NET, not a pattern of tokens. */
export function isNamedFormat(format: string): boolean {
  return names.has(format.trim().toLowerCase()) || usableStandards.test(format.trim());
}

/** Finds what is wrong with a time format; it must hold no placeholder. */
export function findTimeFormatFaults(format: string): TimeFormatFault[] {
  const trimmed = format.trim();
  const start = format.indexOf(trimmed);
  if (isNamedFormat(trimmed)) return [];
  if (trimmed.length === 1) return [{ messageId: 'standard', token: trimmed, start, severity: 'error' }];
  if (isName(trimmed)) return [nameFault(trimmed, start)];
  const quote = findOpenQuote(format);
  if (quote !== undefined)
    return [{ messageId: 'unterminated', token: format.slice(quote), start: quote, severity: 'error' }];
  const tokens = readTimeTokens(format);
  const faults = tokens.flatMap((token, index) => judgeToken(token, index, tokens, format) ?? []);
  return faults.length > 0 ? faults : findRepeated(tokens);
}

/** A name the service does not know; of times in Unix form it is plain which one is meant. */
function nameFault(token: string, start: number): TimeFormatFault {
  const isMilliseconds = /milli|ms$|mills/i.test(token);
  const expected = isMilliseconds ? 'UnixTimestampInMills' : 'UnixTimestamp';
  const isUnix = /unix|epoch/i.test(token) && !token.includes('%');
  return { messageId: 'name', token, start, severity: 'error', ...(isUnix ? { expected } : {}) };
}

/** Letters and digits that spell the name of a format, such as `UnixTimeStampInMillis` or `ISO8601`; or a format of strftime. */
function isName(format: string): boolean {
  if (/%[YmdHMSsz].*%[YmdHMSsz]/.test(format)) return true;
  return /^[\w .-]+$/.test(format) && /unix|epoch|stamp|iso|rfc|utc.|milli|seconds|default/i.test(format);
}

function findOpenQuote(format: string): number | undefined {
  const bare = format.replace(/'[^']*'|"[^"]*"|\\./g, (text) => ' '.repeat(text.length));
  const at = bare.search(/['"]/);
  return at === -1 ? undefined : at;
}

/** The most letters that make a difference. */
const longest: Readonly<Record<string, number>> = { y: 5, M: 4, d: 4, H: 2, h: 2, m: 2, s: 2, t: 2, z: 3 };

/** The month and the day as they stand in a date, the minutes between hours and seconds. */
function judgeToken(
  { kind, text, start }: TimeToken,
  index: number,
  tokens: readonly TimeToken[],
  format: string,
): TimeFormatFault | undefined {
  const fault = (
    messageId: TimeFormatFault['messageId'],
    severity: Severity,
    expected?: string,
  ): TimeFormatFault => ({
    messageId,
    token: text,
    start,
    severity,
    ...(expected === undefined ? {} : { expected }),
  });
  if (kind === 'letters') {
    const expected = correctCase(text, format, start);
    if (expected !== undefined) return fault('wrongCase', 'error', expected);
    return isMeantAsText(text, index, tokens) ? undefined : fault('text', 'warning');
  }
  const letter = text[0]!;
  const previous = tokens[index - 1]?.text[0] ?? '';
  const next = tokens[index + 1]?.text[0] ?? '';
  if (/[fF]/.test(letter) && text.length > 7) return fault('tooLong', 'error');
  if (letter === 'm' && !/[Hh]/.test(previous) && !/[sS]/.test(next) && /[yYdD]/.test(previous + next))
    return fault('minutes', 'error', text.toUpperCase());
  if (letter === 'M' && text.length <= 2 && (/[Hh]/.test(previous) || next === 's'))
    return fault('month', 'error', text.toLowerCase());
  if (letter === 'h' && !tokens.some((token) => token.text[0] === 't'))
    return fault('twelveHours', 'error', text.toUpperCase());
  if (letter === 't' && /[dDyM]/.test(previous) && /[Hh]/.test(next)) return fault('halfDay', 'error', 'T');
  if (letter === 'z' && text.length === 1 && start > 0 && format[start - 1] !== '%')
    return fault('offset', 'warning', 'Z');
  const most = longest[letter];
  if (most === undefined || text.length <= most) return undefined;
  return fault('longToken', letter === 'y' ? 'warning' : 'info', letter.repeat(letter === 'y' ? 4 : most));
}

/** Letters of other languages: `YYYY`, `DD` and `SSS` are years, days and fractions of a second there. */
function correctCase(text: string, format: string, start: number): string | undefined {
  if (/^(?:Y{2}|Y{4}|D{1,2})$/.test(text)) return text.toLowerCase();
  if (/^S+$/.test(text)) return format[start - 1] === '.' ? 'f'.repeat(Math.min(7, text.length)) : 'ss';
  return undefined;
}

/** `T` between date and time, `Z` at the end and the names of the zone are what APIs want to read. */
function isMeantAsText(text: string, index: number, tokens: readonly TimeToken[]): boolean {
  if (text === 'T' || text === 'Z') return true;
  const around = tokens
    .slice(Math.max(0, index - 2), index + 3)
    .map((token) => token.text)
    .join('');
  return /GMT|UTC/.test(around) && /^[GUTC]$/.test(text);
}

/** The same part of the time twice, such as `HH:mm:mm`. A day or month written as a name counts as another part. */
function findRepeated(tokens: readonly TimeToken[]): TimeFormatFault[] {
  const seen = new Set<string>();
  for (const { kind, text, start } of tokens) {
    const part = /^(?:ddd|MMM)/.test(text) ? text.slice(0, 3) : text[0]!;
    if (kind !== 'specifier' || !/[yMdHms]/.test(part)) continue;
    if (seen.has(part)) return [{ messageId: 'repeated', token: text, start, severity: 'warning' }];
    seen.add(part);
  }
  return [];
}
