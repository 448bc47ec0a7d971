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

/** One piece of a pattern: a quotation, an escape, a class of POSIX, a quantifier, a named group, or one character. */
const pieces =
  /\\Q([\s\S]*?)(?:\\E|$)|\\(p|P)([A-Z])(?!\{)|\\x\{([\da-fA-F]+)\}|\\([pP]\{\^?\w+\}|x[\da-fA-F]{2}|[\s\S])|\[:(\^?)(\w+):\]|(\{\d+(?:,\d*)?\}|[*+?])(\??)|\(\?P?<(\w+)>|[\s\S]/gu;

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
  let inClass = false;
  let classStart = -1;
  return pattern.replace(
    pieces,
    (
      piece: string,
      quoted?: string,
      p?: string,
      script?: string,
      code?: string,
      escape?: string,
      ...rest: unknown[]
    ) => {
      const [, posix, quantifier, lazy, group, offset] = rest as [
        string?,
        string?,
        string?,
        string?,
        string?,
        number?,
      ];
      if (quoted !== undefined) return escapeText(quoted);
      if (p) return `\\${p}{${script}}`;
      if (code) return `\\u{${code}}`;
      if (escape) return translateEscape(escape, inClass);
      if (posix && inClass) return posixClasses[posix] ?? piece;
      if (group) return inClass ? escapeText(piece) : `(?<${group}>`;
      if (quantifier && !inClass) return isUngreedy ? quantifier + (lazy ? '' : '?') : piece;
      if (inClass) {
        // A bracket that comes first in a class belongs to it.
        if (piece === ']' && offset !== classStart) inClass = false;
        else if (piece !== '^' && piece !== '-') return escapeText(piece);
        else if (piece === '^' && offset === classStart) classStart++;
        return piece;
      }
      if (piece === '[') {
        inClass = true;
        classStart = (offset ?? 0) + 1;
      }
      if (piece === '.') return dotMatchesNewline ? '[\\s\\S]' : '[^\\n]';
      return /^[{}\]]$/.test(piece) ? `\\${piece}` : piece;
    },
  );
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
