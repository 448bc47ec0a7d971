/** A piece of a .NET time format: a run of one specifier, or a run of letters that are none. */
export interface TimeToken {
  readonly kind: 'specifier' | 'letters';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Quoted literals and escaped characters, which are text on purpose; then runs of one specifier; then other letters. */
const tokenPattern = /('[^']*'|"[^"]*"|\\.)|([yMdHhmsfFtzKg])\2*|([A-Za-z])\3*/gu;

/**
 * Reads a .NET custom time format. Digits, punctuation and quoted text are left out.
 * @see https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings
 */
export function readTimeTokens(format: string): TimeToken[] {
  const tokens: TimeToken[] = [];
  for (const found of format.matchAll(tokenPattern)) {
    if (found[1] !== undefined) continue;
    const [text] = found;
    const kind = found[2] === undefined ? 'letters' : 'specifier';
    tokens.push({ kind, text, start: found.index, end: found.index + text.length });
  }
  return tokens;
}
