import { defaultTimeFormat } from '../time-format.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The parts of a time that were read, each by the first letter of its specifier. */
type Fields = Partial<Record<'y' | 'M' | 'd' | 'H' | 'h' | 'm' | 's' | 'f' | 't', string>>;

const specifierPattern =
  /'[^']*'|"[^"]*"|\\.|%(?=[dfFgHhKmMstyz])|y+|M+|d+|H+|h+|m+|s+|\.F+|f+|F+|t+|z+|K|g+/g;

/**
 * Reads a UTC time in a `queryTimeFormat`: `UnixTimestamp`, `UnixTimestampInMills`, or a .NET custom format. What the format leaves
 * out is zero, so that a format without seconds reads as the full minute.
 * @returns milliseconds since 1970, or `undefined` when the text is not in the format
 * @see https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings
 */
export function readTime(text: string, format: string = defaultTimeFormat): number | undefined {
  const folded = format.trim().toLowerCase();
  if (folded === 'unixtimestamp') return /^\d+$/.test(text) ? Number(text) * 1000 : undefined;
  if (folded === 'unixtimestampinmills') return /^\d+$/.test(text) ? Number(text) : undefined;
  if (folded === 'o') return readTime(text, defaultTimeFormat);
  if (folded === 's') return readTime(text, 'yyyy-MM-ddTHH:mm:ss');
  const { pattern, names } = patternOf(format);
  const match = pattern.exec(text);
  if (!match) return undefined;
  return timeOf(Object.fromEntries(names.map((name, at) => [name, match[at + 1]!])));
}

function patternOf(format: string): { pattern: RegExp; names: string[] } {
  const names: string[] = [];
  let source = '';
  let at = 0;
  for (const found of format.matchAll(specifierPattern)) {
    source += escape(format.slice(at, found.index));
    at = found.index + found[0].length;
    const part = patternOfSpecifier(found[0]);
    if (part.name !== undefined) names.push(part.name);
    source += part.source;
  }
  return { pattern: new RegExp(`^${source}${escape(format.slice(at))}$`, 'i'), names };
}

function patternOfSpecifier(token: string): { source: string; name?: string } {
  const { length } = token;
  const letter = token[0]!;
  switch (letter) {
    case "'":
    case '"':
      return { source: escape(token.slice(1, -1)) };
    case '\\':
      return { source: escape(token.slice(1)) };
    case '%':
      return { source: '' };
    case 'y':
      return { name: 'y', source: length < 3 ? '(\\d{1,2})' : `(\\d{${length}})` };
    case 'M':
      return { name: 'M', source: length > 2 ? '([a-z]{3,9})' : digits(length) };
    case 'd':
      return length > 2 ? { source: '[a-z]{3,9}' } : { name: 'd', source: digits(length) };
    case 'H':
    case 'h':
    case 'm':
    case 's':
      return { name: letter, source: digits(length) };
    case '.':
      return { name: 'f', source: `(?:\\.(\\d{1,${length - 1}}))?` };
    case 'F':
      return { name: 'f', source: `(\\d{0,${length}})` };
    case 'f':
      return { name: 'f', source: `(\\d{${length}})` };
    case 't':
      return { name: 't', source: length === 1 ? '([ap])' : '([ap]m)' };
    case 'K':
      return { source: 'Z' };
    case 'z':
      return { source: '[+-]\\d{1,2}(?::\\d\\d)?' };
    default:
      return { source: 'A\\.D\\.' };
  }
}

/** Two letters and more are two digits, with a zero in front; a single one has none. */
function digits(length: number): string {
  return length === 1 ? '(\\d{1,2})' : '(\\d{2})';
}

function timeOf({ y, M, d, H, h, m, s, f, t }: Fields): number {
  const year = Number(y ?? 1970);
  const month =
    M === undefined ? 1 : /^\d/.test(M) ? Number(M) : months.indexOf(M.slice(0, 3).toLowerCase()) + 1;
  const afternoon = /^p/i.test(t ?? '') ? 12 : 0;
  const hour = H === undefined ? (Number(h ?? 0) % 12) + afternoon : Number(H);
  const fraction = Math.floor(Number(`0.${f || '0'}`) * 1000 + 1e-6);
  return Date.UTC(
    y?.length === 2 ? 2000 + year : year,
    month - 1,
    Number(d ?? 1),
    hour,
    Number(m ?? 0),
    Number(s ?? 0),
    fraction,
  );
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
