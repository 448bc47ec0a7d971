/** A specifier of a format: one letter, and how often it is repeated. */
export interface FormatPiece {
  readonly letter: string;
  readonly count: number;
}

const known = new Map<string, readonly (FormatPiece | string)[]>();

/** Formats come from the query and seldom from records; more than this are not kept. */
const mostKept = 100;

/**
 * The specifiers of a format, and the texts between them that are written as they are. `T` and `Z` are no specifiers, so that
 * `yyyy-MM-ddTHH:mm:ssZ` gives what it looks like.
 */
export function readFormat(format: string): readonly (FormatPiece | string)[] {
  const kept = known.get(format);
  if (kept) return kept;
  const pieces = (format.match(/([a-zA-SU-Y])\1*|[^a-zA-SU-Y]+/g) ?? []).map((piece) =>
    /^[a-zA-SU-Y]/.test(piece) ? { letter: piece[0]!, count: piece.length } : piece,
  );
  if (known.size >= mostKept) known.clear();
  known.set(format, pieces);
  return pieces;
}

/** `fff` writes that many digits of the second; `FFF` writes them without the zeros at the end. `undefined` beyond seven. */
export function writeFraction({ letter, count }: FormatPiece, ticks: number): string | undefined {
  if (count > 7) return undefined;
  const digits = String(ticks).padStart(7, '0').slice(0, count);
  return letter === 'F' ? digits.replace(/0+$/, '') : digits;
}
