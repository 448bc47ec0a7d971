/** How the service writes a time when a connector does not say: ISO 8601, UTC, seven decimals, as .NET's `O`. */
export const defaultTimeFormat = 'yyyy-MM-ddTHH:mm:ss.fffffffZ';

/**
 * Writes a UTC time in the `queryTimeFormat` of a connector: `UnixTimestamp` (seconds), `UnixTimestampInMills`
 * (milliseconds) or a .NET custom format with invariant names. What the format does not know is text and stays as it is,
 * as the service does it.
 * @param time milliseconds since 1970
 * @see https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings
 */
export function formatTime(time: number, format: string = defaultTimeFormat): string {
  const folded = format.trim().toLowerCase();
  if (folded === 'unixtimestamp') return String(Math.floor(time / 1000));
  if (folded === 'unixtimestampinmills') return String(time);
  if (folded === 'o') return formatTime(time, defaultTimeFormat);
  if (folded === 's') return formatTime(time, 'yyyy-MM-ddTHH:mm:ss');
  const date = new Date(time);
  return format.replace(tokenPattern, (token) => writeToken(token, date));
}

/** Quoted literals, an escaped character, `%` before a single specifier, or a run of one specifier. */
const tokenPattern = /'[^']*'|"[^"]*"|\\.|%(?=[dfFgHhKmMstyz])|y+|M+|d+|H+|h+|m+|s+|\.F+|f+|F+|t+|z+|K|g+/g;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function writeToken(token: string, date: Date): string {
  const length = token.length;
  switch (token[0]) {
    case "'":
    case '"':
      return token.slice(1, -1);
    case '\\':
      return token.slice(1);
    case '%':
      return '';
    case 'y':
      return length <= 2 ? pad(date.getUTCFullYear() % 100, length) : pad(date.getUTCFullYear(), length);
    case 'M':
      return length > 2 ? name(months[date.getUTCMonth()]!, length) : pad(date.getUTCMonth() + 1, length);
    case 'd':
      return length > 2 ? name(days[date.getUTCDay()]!, length) : pad(date.getUTCDate(), length);
    case 'H':
      return pad(date.getUTCHours(), Math.min(length, 2));
    case 'h':
      return pad(date.getUTCHours() % 12 || 12, Math.min(length, 2));
    case 'm':
      return pad(date.getUTCMinutes(), Math.min(length, 2));
    case 's':
      return pad(date.getUTCSeconds(), Math.min(length, 2));
    case '.':
      return optionalFraction(date, length - 1, '.');
    case 'f':
      return fraction(date, length);
    case 'F':
      return optionalFraction(date, length, '');
    case 't':
      return (date.getUTCHours() < 12 ? 'AM' : 'PM').slice(0, length);
    case 'K':
      return 'Z';
    case 'z':
      return length === 1 ? '+0' : length === 2 ? '+00' : '+00:00';
    default:
      return 'A.D.';
  }
}

function name(full: string, length: number): string {
  return length === 3 ? full.slice(0, 3) : full;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Seven decimals at most; a time here has three that are not zero. */
function fraction(date: Date, length: number): string {
  return pad(date.getUTCMilliseconds(), 3).padEnd(7, '0').slice(0, length);
}

function optionalFraction(date: Date, length: number, point: string): string {
  const digits = fraction(date, length).replace(/0+$/, '');
  return digits === '' ? '' : point + digits;
}
