/** A bracket, comma or colon by itself; `openString` lacks its closing quote; `word` begins like none of the others. */
export type JsonTokenKind =
  | '{'
  | '}'
  | '['
  | ']'
  | ','
  | ':'
  | 'string'
  | 'openString'
  | 'number'
  | 'literal'
  | 'word'
  | 'comment'
  | 'end';

/** A token of a text that is meant to be JSON, in UTF-16 offsets, end exclusive. */
export interface JsonToken {
  readonly kind: JsonTokenKind;
  readonly start: number;
  readonly end: number;
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const literalPattern = /(?:true|false|null)(?!\w)/y;
const wordPattern = /[^\s{}[\],:"/]+|[^]/uy;
const lineEndPattern = /[^\r\n]*/y;
const whitespacePattern = /[ \t\r\n]*/y;

/**
 * The token at or after an offset, whitespace skipped; it never fails, since it is used on texts that are not JSON.
 * A string ends at its closing quote or, without one, before the line break; a number is one that JSON allows.
 */
export function nextJsonToken(text: string, from: number): JsonToken {
  const start = matchEnd(whitespacePattern, text, from);
  if (start >= text.length) return { kind: 'end', start: text.length, end: text.length };
  const first = text[start]!;
  switch (first) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ',':
    case ':':
      return { kind: first, start, end: start + 1 };
    case '"':
      return stringToken(text, start);
    case '/':
      return comment() ?? word();
    default:
      return tokenOf('number', numberPattern) ?? tokenOf('literal', literalPattern) ?? word();
  }

  function tokenOf(kind: JsonTokenKind, pattern: RegExp): JsonToken | undefined {
    const end = matchEnd(pattern, text, start);
    return end > start ? { kind, start, end } : undefined;
  }

  function comment(): JsonToken | undefined {
    const end = commentEnd(text, start);
    return end === -1 ? undefined : { kind: 'comment', start, end };
  }

  function word(): JsonToken {
    return { kind: 'word', start, end: matchEnd(wordPattern, text, start) };
  }
}

function stringToken(text: string, start: number): JsonToken {
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x22) return { kind: 'string', start, end: end + 1 };
    if (code === 0x0a || code === 0x0d) break;
    if (code === 0x5c && end + 1 < text.length && !/[\r\n]/.test(text[end + 1]!)) end++;
  }
  return { kind: 'openString', start, end };
}

/** The offset after the comment that starts at `start`, or -1 when there is none or it is not closed. */
export function commentEnd(text: string, start: number): number {
  if (text[start + 1] === '/') return matchEnd(lineEndPattern, text, start);
  const close = text[start + 1] === '*' ? text.indexOf('*/', start + 2) : -1;
  return close === -1 ? -1 : close + 2;
}

function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
