import { commentEnd } from './json-token.js';
import { keyText, stringEnd } from './json-string.js';

/**
 * Where a member of an object or an item of an array stands, in UTF-16 offsets, ends exclusive; items have no key, and where
 * they end is for `valueEnd` to tell.
 */
export interface JsonMember {
  readonly key?: { readonly start: number; readonly end: number };
  readonly start: number;
  readonly end?: number;
}

/** Looks up a member of an object by name (of several with the same name the last, as `JSON.parse` has it), or an item by index. */
export interface JsonMembers {
  get(segment: string): JsonMember | undefined;
}

/**
 * Lists the members of the object or array that starts at an offset of a JSON text that was parsed, without building a
 * tree: values inside are stepped over, and so are comments and trailing commas. A scalar has none.
 */
export function readJsonMembers(text: string, start: number): JsonMembers {
  return text[start] === '{' ? readObject(text, start) : readArray(text, start);
}

function readObject(text: string, start: number): JsonMembers {
  const members = new Map<string, JsonMember>();
  let at = skipWhitespace(text, start + 1);
  while (at < text.length && text[at] !== '}') {
    const key = { start: at, end: closedEnd(text, at) };
    const valueStart = skipWhitespace(text, skipWhitespace(text, key.end) + 1);
    const end = valueEnd(text, valueStart);
    members.set(keyText(text, key.start, key.end), { key, start: valueStart, end });
    at = nextElement(text, end);
  }
  return members;
}

/** Only the starts are kept: a file of one array may have millions of items. */
function readArray(text: string, start: number): JsonMembers {
  const starts: number[] = [];
  let at = text[start] === '[' ? skipWhitespace(text, start + 1) : text.length;
  while (at < text.length && text[at] !== ']') {
    starts.push(at);
    at = nextElement(text, valueEnd(text, at));
  }
  return {
    get(segment) {
      const item = /^(?:0|[1-9]\d*)$/.test(segment) ? starts[Number(segment)] : undefined;
      return item === undefined ? undefined : { start: item };
    },
  };
}

/** The offset of the element after the one that ended at `end`, or of the closing bracket; the end of the text without either. */
function nextElement(text: string, end: number): number {
  const at = skipWhitespace(text, end);
  if (text[at] === ',') return skipWhitespace(text, at + 1);
  return text[at] === '}' || text[at] === ']' ? at : text.length;
}

/** The offset after the value that starts at `start` in a JSON text that was parsed. */
export function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return closedEnd(text, start);
  if (first !== '{' && first !== '[') return scalarEnd(text, start);
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at = closedEnd(text, at);
      continue;
    }
    if (code === 0x2f) {
      at = skipWhitespace(text, at);
      continue;
    }
    if (code === 0x7b || code === 0x5b) depth++;
    else if ((code === 0x7d || code === 0x5d) && --depth === 0) return at + 1;
    at++;
  }
  return text.length;
}

/** The first offset from `at` on that holds neither whitespace nor a comment. */
export function skipWhitespace(text: string, at: number): number {
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x2f) {
      const end = commentEnd(text, at);
      at = end === -1 ? text.length : end;
    } else if (code <= 0x20) at++;
    else break;
  }
  return at;
}

function closedEnd(text: string, start: number): number {
  const end = stringEnd(text, start);
  return end === -1 ? text.length : end;
}

function scalarEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/[\s,\]}/]/.test(text[end]!)) end++;
  return end;
}
