/** A stretch of a query that is a string literal or a comment. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isComment: boolean;
}

const opening = /\/\/|```|~~~|@?["']/g;

/** The string literals and comments of a query: https://learn.microsoft.com/kusto/query/scalar-data-types/string */
export function literalsOf(query: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const found = opening.exec(query);
    if (!found) return stretches;
    const start = found.index;
    at = endOf(query, start, found[0]);
    stretches.push({ start, end: at, isComment: found[0] === '//' });
  }
}

function endOf(query: string, start: number, open: string): number {
  const content = start + open.length;
  if (open === '//') return indexOrEnd(query, '\n', content);
  if (open === '```' || open === '~~~') return Math.min(query.length, indexOrEnd(query, open, content) + 3);
  const quote = open.at(-1)!;
  const isVerbatim = open.startsWith('@');
  for (let at = content; at < query.length; at += 1) {
    const character = query[at];
    if (character === '\n') return at;
    if (character === '\\' && !isVerbatim) at += 1;
    else if (character === quote) {
      if (!isVerbatim || query[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return query.length;
}

function indexOrEnd(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from);
  return index === -1 ? text.length : index;
}
