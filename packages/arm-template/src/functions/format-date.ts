import type { Json } from '@hubwright/schema';

/** Formats of one letter, as the invariant culture writes them. */
const standardFormats: Readonly<Record<string, string>> = {
  d: 'MM/dd/yyyy',
  D: 'dddd, dd MMMM yyyy',
  f: 'dddd, dd MMMM yyyy HH:mm',
  F: 'dddd, dd MMMM yyyy HH:mm:ss',
  g: 'MM/dd/yyyy HH:mm',
  G: 'MM/dd/yyyy HH:mm:ss',
  o: "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
  O: "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
  r: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  R: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  s: "yyyy-MM-dd'T'HH:mm:ss",
  t: 'HH:mm',
  T: 'HH:mm:ss',
  u: "yyyy-MM-dd HH:mm:ss'Z'",
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * Writes a date in UTC in a .NET format, standard or custom; undefined when the format is no text or the date none.
 * @see https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings
 */
export function formatDate(date: Date, format: Json): string | undefined {
  if (typeof format !== 'string' || Number.isNaN(date.getTime())) return undefined;
  const pattern = standardFormats[format] ?? (format.startsWith('%') ? format.slice(1) : format);
  return pattern.replace(/'([^']*)'|"([^"]*)"|\\(.)|([a-zA-Z])\4*/g, (part, single, double, escaped) =>
    String(single ?? double ?? escaped ?? writePart(date, part)),
  );
}

function writePart(date: Date, part: string): string {
  const width = part.length;
  const pad = (value: number): string => String(value).padStart(Math.min(width, 2), '0');
  switch (part[0]) {
    case 'y':
      return width <= 2
        ? pad(date.getUTCFullYear() % 100)
        : String(date.getUTCFullYear()).padStart(width, '0');
    case 'M':
      return nameOrNumber(months[date.getUTCMonth()]!, width, pad(date.getUTCMonth() + 1));
    case 'd':
      return nameOrNumber(days[date.getUTCDay()]!, width, pad(date.getUTCDate()));
    case 'H':
      return pad(date.getUTCHours());
    case 'h':
      return pad(date.getUTCHours() % 12 || 12);
    case 'm':
      return pad(date.getUTCMinutes());
    case 's':
      return pad(date.getUTCSeconds());
    case 'f':
      return `${String(date.getUTCMilliseconds()).padStart(3, '0')}0000`.slice(0, width);
    case 't':
      return (date.getUTCHours() < 12 ? 'AM' : 'PM').slice(0, width);
    case 'K':
      return 'Z';
    case 'z':
      return width === 3 ? '+00:00' : `+${pad(0)}`;
    default:
      return part;
  }
}

function nameOrNumber(name: string, width: number, number: string): string {
  return width >= 4 ? name : width === 3 ? name.slice(0, 3) : number;
}
