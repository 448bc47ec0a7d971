/** A number of a JSON text that a double would alter: where it begins, in UTF-16 units, and how it is written. */
export interface LossyNumber {
  readonly offset: number;
  readonly literal: string;
}

/** An exponent of three digits, which may be beyond the range of a double. */
const largeExponent = /\d[eE][+-]?\d{3}/;

/** Up to fifteen digits always survive in a double (IEEE 754). */
const fewestDigits = 16;

/** Such a number where a value can stand, the sign before it included. A number followed by a colon is no value. */
const candidates =
  /(?:^|[:,[\s])(-?(?=\d[\d.]{15}|[\d.]+[eE][+-]?\d{3})(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=\s*(?:[,\]}]|$))/g;

/**
 * Finds the numbers of a JSON text that `JSON.parse` would alter, in their order. Digits within strings are passed over. What a text
 * that is no JSON gives does not matter: the parser refuses it with and without its numbers.
 */
export function findLossyNumbers(text: string): LossyNumber[] {
  if (!hasLongNumber(text) && !largeExponent.test(text)) return [];
  const found: LossyNumber[] = [];
  const isInString = stringFinder(text);
  for (const match of text.matchAll(candidates)) {
    const literal = match[1]!;
    const offset = match.index + match[0].length - literal.length;
    if (!isSameNumber(literal, Number(literal)) && !isInString(offset)) found.push({ offset, literal });
  }
  return found;
}

/**
 * Whether digits and points stand in a row where a number could begin. A row of sixteen covers every sixteenth character, so nearly all
 * of the text need not be looked at.
 */
function hasLongNumber(text: string): boolean {
  for (let index = fewestDigits - 1; index < text.length; index += fewestDigits) {
    if (!isDigitOrPoint(text.charCodeAt(index))) continue;
    let start = index;
    let end = index + 1;
    while (isDigitOrPoint(text.charCodeAt(start - 1))) start -= 1;
    while (isDigitOrPoint(text.charCodeAt(end))) end += 1;
    if (end - start >= fewestDigits && canPrecedeNumber.test(text.slice(Math.max(0, start - 2), start)))
      return true;
    index = end - (end % fewestDigits) - 1;
  }
  return false;
}

const canPrecedeNumber = /(?:^|[:,[\s])-?$/;

function isDigitOrPoint(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46;
}

/** Tells whether an offset lies within a string. Offsets have to grow from call to call, so that the text is gone through once. */
function stringFinder(text: string): (offset: number) => boolean {
  let start = text.indexOf('"');
  let end = closingQuote(text, start);
  return (offset) => {
    while (start !== -1 && end < offset) {
      start = text.indexOf('"', end + 1);
      end = closingQuote(text, start);
    }
    return start !== -1 && start < offset;
  };
}

/** The quote that closes the string opened at `start`; the end of the text when there is none. */
function closingQuote(text: string, start: number): number {
  if (start === -1) return text.length;
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

function isSameNumber(literal: string, value: number): boolean {
  return Number.isFinite(value) && digitsOf(literal) === digitsOf(String(value));
}

/** The significant digits and the power of ten: `1.50e3`, `1500` and `1500.0` are the same. */
function digitsOf(literal: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  let length = digits.length;
  // A regular expression for the zeros at the end would begin anew at each zero within.
  while (digits[length - 1] === '0') length -= 1;
  const significant = digits.slice(0, length);
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${sign}${significant}e${power}`;
}
