import { nextJsonToken, type JsonToken } from './json-token.js';

/** A comment or a trailing comma: what editors accept in JSON and its standard does not. */
export interface JsonExtension {
  readonly kind: 'comment' | 'trailingComma';
  readonly offset: number;
  readonly length: number;
}

/** A text without comments and trailing commas, every offset as before, and what was blanked out. */
export interface RelaxedJson {
  readonly text: string;
  readonly extensions: readonly JsonExtension[];
}

/**
 * Blanks comments and trailing commas out of a JSON text, so that the rest can be parsed and every offset stays true.
 * A comma that follows no value is left in place: it is a fault of its own.
 */
export function relaxJson(text: string): RelaxedJson {
  const extensions: JsonExtension[] = [];
  let beforeLast: JsonToken | undefined;
  let last: JsonToken | undefined;
  for (let token = nextJsonToken(text, 0); token.kind !== 'end'; token = nextJsonToken(text, token.end)) {
    if (token.kind === 'comment') {
      extensions.push({ kind: 'comment', offset: token.start, length: token.end - token.start });
      continue;
    }
    const closes = token.kind === '}' || token.kind === ']';
    if (closes && last?.kind === ',' && beforeLast && endsValue(beforeLast))
      extensions.push({ kind: 'trailingComma', offset: last.start, length: 1 });
    beforeLast = last;
    last = token;
  }
  extensions.sort((one, other) => one.offset - other.offset);
  return { text: blank(text, extensions), extensions };
}

function endsValue(token: JsonToken): boolean {
  return ['}', ']', 'string', 'number', 'literal'].includes(token.kind);
}

function blank(text: string, extensions: readonly JsonExtension[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { offset, length } of extensions) {
    pieces.push(text.slice(at, offset), ' '.repeat(length));
    at = offset + length;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
