/**
 * The query with the contents of comments and string literals blanked, so that what is left can be searched for names and
 * operators. Offsets and lines stay as they are, and so do the quotes.
 * https://learn.microsoft.com/kusto/query/scalar-data-types/string
 */
export function withoutLiterals(query: string): string {
  let kept = '';
  for (let from = 0; from < query.length;) {
    const end = literalEnd(query, from);
    if (end === undefined) {
      kept += query[from];
      from += 1;
      continue;
    }
    kept += blankOf(query.slice(from, end));
    from = end;
  }
  return kept;
}

/** Where the comment or string literal that starts at an offset ends; undefined when none starts there. */
function literalEnd(query: string, from: number): number | undefined {
  const first = query[from];
  if (first === '/' && query[from + 1] === '/') return indexOrEnd(query, '\n', from);
  const fence = query.slice(from, from + 3);
  if (fence === '```' || fence === '~~~')
    return Math.min(indexOrEnd(query, fence, from + 3) + 3, query.length);
  if (first !== '"' && first !== "'") return undefined;
  const isVerbatim = query[from - 1] === '@';
  let end = from + 1;
  while (end < query.length && query[end] !== '\n') {
    if (query[end] === '\\' && !isVerbatim) end += 2;
    else if (query[end] !== first) end += 1;
    else if (isVerbatim && query[end + 1] === first) end += 2;
    else return end + 1;
  }
  return Math.min(end, query.length);
}

function indexOrEnd(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from);
  return index === -1 ? text.length : index;
}

function blankOf(literal: string): string {
  if (literal.startsWith('//') || literal.length < 2) return literal.replace(/[^\n]/g, ' ');
  return literal[0] + literal.slice(1, -1).replace(/[^\n]/g, ' ') + literal.at(-1);
}
