/** A token of an ARM template expression, with UTF-16 offsets into the text it was read from. */
export interface ArmToken {
  readonly kind: 'name' | 'literal' | 'number' | 'symbol';
  /** The name, the digits or the one-character symbol as written; of a literal its value, quotes removed. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** False for a literal whose closing quote is missing. */
  readonly closed: boolean;
}

const namePattern = /[A-Za-z_][A-Za-z0-9_]*/y;
const numberPattern = /\d+/y;
const spacePattern = /\s+/y;

/**
 * Reads the tokens of an ARM expression: names, numbers, literals in single quotes (a doubled quote stands for one)
 * and single characters for all the rest. It never fails; what cannot be a token of the language is a symbol.
 *
 * @param text The text the expression is a part of.
 * @param from Offset of its first character, after the brackets.
 * @param to Offset after its last character.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */
export function readArmTokens(text: string, from = 0, to = text.length): ArmToken[] {
  const tokens: ArmToken[] = [];
  let at = from;
  while (at < to) {
    const spaceEnd = matchEnd(spacePattern, text, at);
    if (spaceEnd > at) {
      at = spaceEnd;
      continue;
    }
    const token = readToken(text, at, to);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function readToken(text: string, at: number, to: number): ArmToken {
  if (text[at] === "'") return readLiteral(text, at, to);
  const nameEnd = Math.min(matchEnd(namePattern, text, at), to);
  if (nameEnd > at)
    return { kind: 'name', value: text.slice(at, nameEnd), start: at, end: nameEnd, closed: true };
  const numberEnd = Math.min(matchEnd(numberPattern, text, at), to);
  if (numberEnd > at)
    return { kind: 'number', value: text.slice(at, numberEnd), start: at, end: numberEnd, closed: true };
  return { kind: 'symbol', value: text[at]!, start: at, end: at + 1, closed: true };
}

function readLiteral(text: string, start: number, to: number): ArmToken {
  let end = start + 1;
  while (end < to) {
    if (text[end] !== "'") end++;
    else if (end + 1 < to && text[end + 1] === "'") end += 2;
    else
      return {
        kind: 'literal',
        value: unquote(text.slice(start + 1, end)),
        start,
        end: end + 1,
        closed: true,
      };
  }
  return { kind: 'literal', value: unquote(text.slice(start + 1, to)), start, end: to, closed: false };
}

function unquote(text: string): string {
  return text.replaceAll("''", "'");
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
