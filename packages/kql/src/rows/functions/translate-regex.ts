/**
 * Translates a regular expression of KQL, which is one of RE2, to one of JavaScript that matches the same. Gives a sentence in place of
 * an expression when it is malformed or has no counterpart. `flags` are those of KQL: `i`, `m`, `s`, `U`.
 *
 * https://learn.microsoft.com/kusto/query/regex
 */
export function translateRegex(pattern: string, flags = ''): RegExp | string {
  const leading = /^\(\?([a-zA-Z]+)\)/.exec(pattern);
  const all = flags + (leading?.[1] ?? '');
  const unknown = /[^imsuU]/.exec(all)?.[0];
  if (unknown) return `The flag '${unknown}' of a regular expression cannot be run here.`;
  const body = pattern.slice(leading?.[0].length ?? 0);
  const missing = findMissing(body);
  if (missing) return missing;
  const translated = translateBody(body, all.includes('s'), all.includes('U'));
  try {
    return new RegExp(translated, `gu${all.includes('i') ? 'i' : ''}${all.includes('m') ? 'm' : ''}`);
  } catch {
    return 'This is no regular expression that KQL understands.';
  }
}

/** What JavaScript knows and RE2 does not, or the other way round. */
function findMissing(pattern: string): string | undefined {
  if (/\(\?<?[=!]/.test(pattern)) return 'KQL has no look-ahead and look-behind in regular expressions.';
  if (/\(\?[a-zA-Z-]+[:)]/.test(pattern.replaceAll('(?:', '('))) {
    return 'Flags in the middle of a regular expression cannot be run here; put them at its beginning.';
  }
  return /(?<!\\)(?:\\\\)*\\[1-9]/.test(pattern)
    ? 'KQL has no back references in regular expressions.'
    : undefined;
}

/** One piece of a pattern: a quotation, an escape, a class of POSIX, a quantifier, the start of a named group, or one character. */
const pieces = new RegExp(
  [
    String.raw`\\Q(?<quoted>[\s\S]*?)(?:\\E|$)`,
    String.raw`\\(?<property>[pP])(?<script>[A-Z])`,
    String.raw`\\x\{(?<code>[\da-fA-F]+)\}`,
    String.raw`\\(?<escape>[pP]\{\^?\w+\}|x[\da-fA-F]{2}|[\s\S])`,
    String.raw`\[:(?<posix>\w+):\]`,
    String.raw`(?<quantifier>\{\d+(?:,\d*)?\}|[*+?])(?<lazy>\??)`,
    String.raw`\(\?P?<(?<group>\w+)>`,
    String.raw`[\s\S]`,
  ].join('|'),
  'gu',
);

const posixClasses: Readonly<Record<string, string | undefined>> = {
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

function translateBody(pattern: string, dotMatchesNewline: boolean, isUngreedy: boolean): string {
  let result = '';
  let classStart: number | undefined;
  for (const match of pattern.matchAll(pieces)) {
    const [piece] = match;
    const inClass = classStart !== undefined;
    if (piece === '^' && match.index === classStart && pattern[match.index - 1] === '[') {
      result += piece;
      classStart = match.index + 1;
    } else if (inClass && piece === ']' && match.index !== classStart) {
      // A bracket that comes first in a class belongs to it; this one ends it.
      result += piece;
      classStart = undefined;
    } else if (inClass) {
      result += translateClassPiece(match);
    } else {
      result += translatePiece(match, dotMatchesNewline, isUngreedy);
      if (piece === '[') classStart = match.index + 1;
    }
  }
  return result;
}

/** What stands inside brackets: everything but a hyphen and an escape is itself. */
function translateClassPiece({ 0: piece, groups }: RegExpExecArray): string {
  const common = translateCommon(groups, true);
  if (common !== undefined) return common;
  if (groups?.['posix']) return posixClasses[groups['posix']] ?? piece;
  return piece === '-' ? piece : escapeText(piece);
}

function translatePiece(
  { 0: piece, groups }: RegExpExecArray,
  dotMatchesNewline: boolean,
  isUngreedy: boolean,
): string {
  const common = translateCommon(groups, false);
  if (common !== undefined) return common;
  if (groups?.['group']) return `(?<${groups['group']}>`;
  const quantifier = groups?.['quantifier'];
  if (quantifier) return isUngreedy ? quantifier + (groups['lazy'] ? '' : '?') : piece;
  if (piece === '.') return dotMatchesNewline ? '[\\s\\S]' : '[^\\n]';
  return /^[{}\]]$/.test(piece) ? `\\${piece}` : piece;
}

/** What means the same inside brackets and outside. */
function translateCommon(groups: RegExpExecArray['groups'], inClass: boolean): string | undefined {
  if (groups?.['quoted'] !== undefined) return escapeText(groups['quoted']);
  if (groups?.['property']) return `\\${groups['property']}{${groups['script']}}`;
  if (groups?.['code']) return `\\u{${groups['code']}}`;
  return groups?.['escape'] ? translateEscape(groups['escape'], inClass) : undefined;
}

function translateEscape(escape: string, inClass: boolean): string {
  if (escape === 's') return inClass ? '\\t\\n\\f\\r ' : '[\\t\\n\\f\\r ]';
  if (escape === 'S' && !inClass) return '[^\\t\\n\\f\\r ]';
  if (escape === 'A') return '(?<![\\s\\S])';
  if (escape === 'z') return '(?![\\s\\S])';
  if (escape === 'a') return '\\x07';
  if (/^[a-zA-Z0-9]/.test(escape)) return `\\${escape}`;
  return escapeText(escape);
}

/** The text as a pattern that matches nothing but it. */
export function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2D');
}
