/** Doubles keep every decimal of this many significant digits (`DBL_DIG` of IEEE 754). */
const safeDigits = 15;

/** Every double is told apart by this many significant digits; a number written with more was never meant as one. */
const distinguishingDigits = 17;

/**
 * Tells whether the number literal between two offsets changes when it is read as an IEEE 754 double: an integer that
 * is rounded, a decimal with more digits than a double has, or a number beyond the largest double.
 */
export function losesPrecision(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length <= safeDigits && !(length > 3 && hasExponent(text, start, end))) return false;
  const literal = text.slice(start, end);
  const value = Number(literal);
  if (Number.isNaN(value)) return false;
  if (!Number.isFinite(value)) return true;
  if (/^-?\d+$/.test(literal)) return length < 1000 ? BigInt(literal) !== BigInt(value) : true;
  const digits = literal
    .replace(/e.*$/i, '')
    .replace(/^-?[0.]*|\./g, '')
    .replace(/0+$/, '');
  return digits.length > distinguishingDigits;
}

function hasExponent(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((text.charCodeAt(at) | 0x20) === 0x65) return true;
  return false;
}
