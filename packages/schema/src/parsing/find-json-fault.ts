import type { Diagnostic } from '../diagnostic.js';
import { atText, type TextLocation } from '../location.js';
import { jsonSyntax } from '../checks/json-syntax.js';
import { describeText } from './describe-text.js';
import { findStringFault } from './find-json-string-fault.js';
import { nextJsonToken, type JsonToken } from './json-token.js';
import type { Source } from '../source.js';

type State = 'value' | 'firstItem' | 'firstKey' | 'key' | 'colon' | 'after';

const expectations: Record<State, string> = {
  value: 'a value',
  firstItem: 'a value or "]"',
  firstKey: 'a key in double quotes or "}"',
  key: 'a key in double quotes',
  colon: 'a colon',
  after: 'a comma or a closing bracket',
};

/**
 * Finds the first place where a text stops being JSON, and says what is there and what was expected. The brackets are
 * kept in a list, so nesting costs no call stack. Gives nothing when the text is JSON.
 */
export function findJsonFault(source: Source, text: string): Diagnostic | undefined {
  const open: JsonToken[] = [];
  let state: State = 'value';
  let last: JsonToken = { kind: 'end', start: 0, end: 0 };
  for (let token = nextJsonToken(text, 0); ; token = nextJsonToken(text, token.end)) {
    if (token.kind === 'end') return faultAtEnd(source, open, state, last);
    if (token.kind === 'openString')
      return jsonSyntax.report('unclosedString', {}, atText(source, token.start, token.end - token.start));
    const fault = token.kind === 'string' ? findStringFault(source, text, token.start, token.end) : undefined;
    if (fault) return fault;
    const next = step(state, token, open);
    if (!next) return faultAtToken(source, text, state, token, last, open);
    state = next;
    last = token;
  }
}

/** The state after a token, or nothing when the token is not allowed; keeps the list of open brackets. */
function step(state: State, token: JsonToken, open: JsonToken[]): State | undefined {
  const { kind } = token;
  switch (state) {
    case 'colon':
      return kind === ':' ? 'value' : undefined;
    case 'firstKey':
    case 'key':
      if (kind === 'string') return 'colon';
      return kind === '}' && state === 'firstKey' ? close(open) : undefined;
    case 'after': {
      const container = open.at(-1)?.kind;
      if (kind === ',' && container) return container === '{' ? 'key' : 'value';
      return (kind === '}' && container === '{') || (kind === ']' && container === '[')
        ? close(open)
        : undefined;
    }
    default:
      if (kind === '{' || kind === '[') {
        open.push(token);
        return kind === '{' ? 'firstKey' : 'firstItem';
      }
      if (kind === ']' && state === 'firstItem') return close(open);
      return kind === 'string' || kind === 'number' || kind === 'literal' ? 'after' : undefined;
  }
}

function close(open: JsonToken[]): State {
  open.pop();
  return 'after';
}

function faultAtEnd(
  source: Source,
  open: readonly JsonToken[],
  state: State,
  last: JsonToken,
): Diagnostic | undefined {
  const bracket = open.at(-1);
  if (bracket) {
    const expected = bracket.kind === '{' ? '"}"' : '"]"';
    const args = { found: `"${bracket.kind}"`, expected };
    const related = [
      { message: `The file ends here without ${expected}.`, location: atText(source, last.end) },
    ];
    return jsonSyntax.report('unclosed', args, atText(source, bracket.start, 1), { related });
  }
  return state === 'after' ? undefined : jsonSyntax.report('empty', {}, atText(source));
}

function faultAtToken(
  source: Source,
  text: string,
  state: State,
  token: JsonToken,
  last: JsonToken,
  open: readonly JsonToken[],
): Diagnostic {
  const raw = text.slice(token.start, token.end);
  const found = describeText(raw);
  const here = atText(source, token.start, token.end - token.start);
  if (/^(?:<{7}|={7}|>{7})/.test(raw)) return jsonSyntax.report('conflictMarker', {}, here);
  if (/^['`\u2018-\u201f\u00ab\u00bb]/.test(raw))
    return jsonSyntax.report(
      'quotationMark',
      { found: describeText(raw[0]!) },
      atText(source, token.start, 1),
    );
  if (state === 'after' && open.length === 0) return jsonSyntax.report('afterEnd', { found }, here);
  if (state === 'after' && startsElement(token)) {
    const fix = {
      title: 'Insert a comma',
      edits: () => [{ source, offset: last.end, length: 0, newText: ',' }],
    };
    return jsonSyntax.report('missingComma', { found }, atText(source, last.end - 1, 1), { fix });
  }
  const bracket = open.at(-1);
  if (bracket && (token.kind === '}' || token.kind === ']') && state === 'after') {
    const related = [{ message: 'The open bracket is here.', location: atText(source, bracket.start, 1) }];
    return jsonSyntax.report('mismatched', { found, open: describeText(bracket.kind) }, here, { related });
  }
  if (state === 'firstKey' && token.kind === '{') return jsonSyntax.report('braces', { found }, here);
  const wordFault = token.kind === 'word' ? faultAtWord(state, raw, here) : undefined;
  return wordFault ?? jsonSyntax.report('unexpected', { found, expected: expectations[state] }, here);
}

function faultAtWord(state: State, raw: string, here: TextLocation): Diagnostic | undefined {
  const found = describeText(raw);
  if (/^[+\-.\d]/.test(raw) && /\d/.test(raw)) return jsonSyntax.report('invalidNumber', { found }, here);
  if (state === 'key' || state === 'firstKey')
    return /^[\w$]/.test(raw) ? jsonSyntax.report('unquotedKey', { found }, here) : undefined;
  if (state === 'after' || state === 'colon' || !/^[a-z]/i.test(raw)) return undefined;
  return jsonSyntax.report('unknownWord', { found, expected: literalFor(raw) }, here);
}

function startsElement(token: JsonToken): boolean {
  return ['{', '[', 'string', 'number', 'literal'].includes(token.kind);
}

function literalFor(word: string): string {
  if (/^true$/i.test(word)) return 'true';
  if (/^false$/i.test(word)) return 'false';
  if (/^(?:none|nil|undefined|null|nan)$/i.test(word)) return 'null';
  return 'true, false or null';
}
