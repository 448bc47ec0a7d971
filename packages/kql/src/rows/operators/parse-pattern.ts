import { escapeText, translateRegex } from '../functions/translate-regex.js';
import type { KqlType } from '../../query-schema.js';

/** One piece of the pattern of a `parse`: `*`, a text or regular expression, or a column. */
export type PatternPiece =
  | { readonly kind: 'star' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'column'; readonly name: string; readonly type: KqlType };

/** How strictly the pattern is matched, and whether its texts are regular expressions. */
export type ParseKind = 'simple' | 'relaxed' | 'regex';

/** What a number looks like; other types are cut out by what is around them and then converted. */
const numberForms: Partial<Record<KqlType, string>> = {
  int: '-?[0-9]+',
  long: '-?[0-9]+',
  real: '[-+]?[0-9]+(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?',
  decimal: '[-+]?[0-9]+(?:[.][0-9]+)?',
};

/** The name of the group that captures the column at this place among the columns. */
export function groupOf(index: number): string {
  return `column_${index}_`;
}

/**
 * One regular expression for the whole text of a record, with a group for each column; a sentence where a piece is malformed. Simple and
 * relaxed patterns also match across lines; those of regular expressions do so with the flag `s`.
 *
 * https://learn.microsoft.com/kusto/query/parse-operator
 */
export function buildParseRegex(
  pieces: readonly PatternPiece[],
  kind: ParseKind,
  flags: string,
): RegExp | string {
  let columns = 0;
  const anything = kind === 'regex' ? '.*?' : '[\\s\\S]*?';
  const parts = pieces.map((piece) => {
    if (piece.kind === 'star') return anything;
    if (piece.kind === 'text') return kind === 'regex' ? `(?:${piece.text})` : escapeText(piece.text);
    return `(?<${groupOf(columns++)}>${columnForm(piece.type, kind, anything)})`;
  });
  if (kind === 'regex') return translateRegex(`\\A${parts.join('')}\\z`, flags);
  return new RegExp(`^${parts.join('')}$`, 'u');
}

/** A relaxed number may be anything, so that only its own column is null. */
function columnForm(type: KqlType, kind: ParseKind, anything: string): string {
  const form = numberForms[type];
  if (!form) return anything;
  return kind === 'relaxed' ? `${form}|${anything}` : form;
}
