import { toKqlType } from '../query-schema.js';
import type { CompiledRowQuery, RowQuery, RowQueryInput } from './row-query.js';

/**
 * Compiles a query over the table `source` to one that can be run over records, in any number and without a cluster. A query with a
 * fault, or with something that cannot be run here, gives a refusal that lists every such place in the text.
 *
 * `source` alone gives the records as they are. Anything else loads the language service, which takes a second the first time; it
 * throws a `LanguageServiceError` when that cannot be loaded.
 */
export async function compileRowQuery(text: string, input: RowQueryInput): Promise<CompiledRowQuery> {
  if (/^\s*source\s*;?\s*$/.test(text)) return giveSource(input);
  const { compileQueryText } = await import('./compile-query-text.js');
  return compileQueryText(text, input);
}

function giveSource({ columns }: RowQueryInput): RowQuery {
  return {
    kind: 'query',
    columns: columns.map(({ name, type }) => ({ name, type: toKqlType(type) ?? 'dynamic' })),
    run: (rows) => [...rows],
  };
}
