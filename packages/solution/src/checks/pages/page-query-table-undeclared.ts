import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { pageQueriesOf, spanOfWord, type PageQuery } from './page-queries.js';
import { dataTypesOf, isTable } from './page-tables.js';

/** A query of a page reads a table that is none of its data types. */
export const pageQueryTableUndeclared = defineCheck({
  id: 'page-query-table-undeclared',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A query of the page reads a table that is none of its data types.',
  page: new URL('../../../checks/page-query-table-undeclared.md', import.meta.url),
  messages: {
    undeclared:
      'This {role} query reads "{table}", which is none of the data types of the page ({tables}). Query one of them, or add a data type.',
    similar:
      'This {role} query reads "{table}", which is none of the data types of the page. Did you mean "{suggestion}"?',
  },
});

/** Reports queries of graphs, samples and connectivity that read tables, none of them known to the page and the solution. */
export function findUndeclaredTables(content: ConnectorContent, context: LintContext): Diagnostic[] {
  const declared = dataTypesOf(content).flatMap(({ names }) => names);
  const tables = [...new Set(declared)].filter(isTable);
  if (tables.length === 0) return [];
  const known = new Set([...declared, ...otherTables(context)]);
  return pageQueriesOf(content).flatMap((query) => {
    const { role, words, place, origin } = query;
    const table =
      origin !== undefined && isTable(origin) ? origin : [...words].find((word) => /_CL$/.test(word));
    if (role === 'data type' || table === undefined || [...words].some((word) => known.has(word))) return [];
    // What the query defines itself is no table; a connector may tell by a table of its own that it lives.
    if (isDefined(query, table) || (role === 'connectivity' && /health|heartbeat|status/i.test(table)))
      return [];
    const suggestion = suggest(table, tables);
    const location = atValue(place.source, place.pointer, spanOfWord(query, table));
    return [
      suggestion === undefined
        ? pageQueryTableUndeclared.report('undeclared', { role, table, tables: tables.join(', ') }, location)
        : pageQueryTableUndeclared.report('similar', { role, table, suggestion }, location),
    ];
  });
}

function isDefined({ text }: PageQuery, name: string): boolean {
  return new RegExp(`let\\s+${name}\\s*=`).test(text);
}

/** Tables and functions of the solution around the page. */
function otherTables({ content }: LintContext): string[] {
  return content.flatMap((item) => {
    if (item.contentKind === 'Parser') return [item.functionAlias];
    if (item.contentKind !== 'CcfConnector') return [];
    return item.tables.map(({ value }) => String(value.name));
  });
}
