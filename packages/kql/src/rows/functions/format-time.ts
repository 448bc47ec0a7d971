import { partsOf, ticksPer, type DateParts } from '../values/calendar.js';
import type { KqlDatetime, KqlTimespan } from '../values/kql-value.js';
import { readFormat, writeFraction, type FormatPiece } from './time-format.js';

/**
 * Writes a moment by a format such as `yyyy-MM-dd HH:mm:ss.fff`; `null` for a format with letters that mean nothing.
 * https://learn.microsoft.com/kusto/query/format-datetime-function
 */
export function formatDatetime(datetime: KqlDatetime, format: string): string | null {
  const parts = partsOf(datetime);
  return writePieces(readFormat(format), (piece) =>
    piece.letter === 'f' || piece.letter === 'F'
      ? writeFraction(piece, parts.ticks)
      : writeDatePart(piece, parts),
  );
}

function writeDatePart({ letter, count }: FormatPiece, parts: DateParts): string | undefined {
  if (letter === 'y') {
    if (count === 4) return pad(parts.year, 4);
    return count <= 2 ? pad(parts.year % 100, count) : undefined;
  }
  if (letter === 't') {
    const half = parts.hour < 12 ? 'AM' : 'PM';
    return count === 2 ? half : undefined;
  }
  const value = numberOf(letter, parts);
  return value === undefined || count > 2 ? undefined : pad(value, count);
}

function numberOf(letter: string, { month, day, hour, minute, second }: DateParts): number | undefined {
  switch (letter) {
    case 'M':
      return month;
    case 'd':
      return day;
    case 'H':
      return hour;
    case 'h':
      return hour % 12 === 0 ? 12 : hour % 12;
    case 'm':
      return minute;
    case 's':
      return second;
    default:
      return undefined;
  }
}

/**
 * Writes a length of time by a format such as `d.hh:mm:ss`; `null` for a format with letters that mean nothing.
 * https://learn.microsoft.com/kusto/query/format-timespan-function
 */
export function formatTimespan({ ticks }: KqlTimespan, format: string): string | null {
  const size = ticks < 0n ? -ticks : ticks;
  return writePieces(readFormat(format), (piece) => {
    const { letter, count } = piece;
    if (letter === 'f' || letter === 'F') return writeFraction(piece, Number(size % ticksPer.second));
    if (letter === 'd') return count <= 8 ? pad(size / ticksPer.day, count) : undefined;
    if (count > 2) return undefined;
    if (letter === 'H' || letter === 'h') return pad((size / ticksPer.hour) % 24n, count);
    if (letter === 'm') return pad((size / ticksPer.minute) % 60n, count);
    return letter === 's' ? pad((size / ticksPer.second) % 60n, count) : undefined;
  });
}

function writePieces(
  pieces: readonly (FormatPiece | string)[],
  write: (piece: FormatPiece) => string | undefined,
): string | null {
  let text = '';
  for (const piece of pieces) {
    const written = typeof piece === 'string' ? piece : write(piece);
    if (written === undefined) return null;
    text += written;
  }
  return text;
}

function pad(value: number | bigint, digits: number): string {
  return String(value).padStart(digits, '0');
}
