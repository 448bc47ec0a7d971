import { withoutLiterals } from './kql-text.js';

const declaration = /\blet\s+([A-Za-z_]\w*)\s*=/g;
const source = /(?:^|[;(={])\s*([A-Za-z_]\w*)\s*(?=$|[|;)])/g;

/**
 * Names a query certainly starts a pipeline from: at the start of a statement or a bracket, in front of a pipe or the end. Names
 * that a `let` declares are left out, and so is all that only the language service could tell.
 */
export function tablesReadIn(query: string): Map<string, { start: number; end: number }> {
  const text = withoutLiterals(query);
  const declared = new Set([...text.matchAll(declaration)].map((match) => match[1]));
  const tables = new Map<string, { start: number; end: number }>();
  for (const match of text.matchAll(source)) {
    const name = match[1] ?? '';
    const end = match.index + match[0].trimEnd().length;
    if (!declared.has(name) && !tables.has(name)) tables.set(name, { start: end - name.length, end });
  }
  return tables;
}
