/**
 * Writes a number in a .NET format of the invariant culture: `D`, `F`, `N`, `X` with their precision, `G` without one, or
 * zeros that say its width. Undefined for other formats.
 * @see https://learn.microsoft.com/dotnet/standard/base-types/standard-numeric-format-strings
 */
export function formatNumber(value: number, shape: string): string | undefined {
  if (/^0+$/.test(shape)) return pad(value, shape.length);
  const [, letter = '', digits] = /^([A-Za-z])(\d{0,2})$/.exec(shape) ?? [];
  const precision = digits ? Number(digits) : undefined;
  switch (letter.toUpperCase()) {
    case 'D':
      return Number.isInteger(value) ? pad(value, precision ?? 0) : undefined;
    case 'F':
      return value.toFixed(precision ?? 2);
    case 'N':
      return value.toFixed(precision ?? 2).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
    case 'X':
      return Number.isInteger(value) && value >= 0
        ? writeHexadecimal(value, letter === 'X').padStart(precision ?? 0, '0')
        : undefined;
    case 'G':
      return precision === undefined ? String(value) : undefined;
    default:
      return undefined;
  }
}

function writeHexadecimal(value: number, inCapitals: boolean): string {
  const digits = value.toString(16);
  return inCapitals ? digits.toUpperCase() : digits;
}

function pad(value: number, width: number): string {
  const digits = String(Math.abs(Math.round(value))).padStart(width, '0');
  return value < 0 ? `-${digits}` : digits;
}
