import { defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { QueryAnalysis } from '@hubwright/kql';
import type { AnalyticRuleContent, Content, HuntingQueryContent } from '../../model.js';
import { at, itemsOf, ruleOf, textsOf } from '../rules/rule-members.js';

/** A rule requires a table that its query does not read. */
export const kqlDataTypeUnread = defineCheck({
  id: 'kql-data-type-unread',
  severity: 'info',
  scope: 'query',
  origin: 'ours',
  summary: 'A rule requires a table that its query does not read.',
  page: new URL('../../../checks/kql-data-type-unread.md', import.meta.url),
  messages: {
    unread:
      'The query reads {tables}, but not "{dataType}", so the rule waits for data it does not need. Remove the data type, or the connector with it.',
  },
});

/** What the analysis of a query tells of where its data comes from. */
type ReadNames = Pick<QueryAnalysis, 'referencedTables' | 'referencedFunctions' | 'diagnostics'>;

/** Reports data types no table, function or parser behind the query has. Names that nobody here knows may be functions, and read anything. */
export function findUnreadDataTypes(
  content: AnalyticRuleContent | HuntingQueryContent,
  { referencedTables, referencedFunctions, diagnostics }: ReadNames,
  all: readonly Content[],
): Diagnostic[] {
  if (diagnostics.some(({ kind }) => kind === 'unknown-table' || kind === 'unknown-function')) return [];
  const parsers = referencedFunctions.map((name) => findParser(name, all));
  if (referencedTables.length + parsers.length === 0 || parsers.includes(undefined)) return [];
  const names = [...referencedTables, ...referencedFunctions];
  // A parser may call others, so what any of the solution's parsers mentions counts.
  const isMentioned = (name: string): boolean =>
    parsers.length > 0 && all.some((item) => item.contentKind === 'Parser' && item.query.includes(name));
  return itemsOf(ruleOf(content), 'requiredDataConnectors').flatMap((connector) =>
    textsOf(connector, 'dataTypes').flatMap((type) => {
      const dataType = type.text.trim();
      if (!/^\w+$/.test(dataType) || names.includes(dataType) || isMentioned(dataType)) return [];
      // A near miss is reported by the check of mistyped data types.
      if (suggest(dataType, names) !== undefined) return [];
      const tables = names.slice(0, 5).join(', ');
      return [kqlDataTypeUnread.report('unread', { tables, dataType }, at(type))];
    }),
  );
}

function findParser(name: string, all: readonly Content[]): Content | undefined {
  return all.find((item) => item.contentKind === 'Parser' && item.functionAlias === name);
}
