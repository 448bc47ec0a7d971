import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { OutputColumn } from '@hubwright/kql';
import type { AnalyticRuleContent, HuntingQueryContent } from '../../model.js';
import { usedColumnsOf } from './used-columns.js';

/** A rule takes a value from a column that its query does not give. */
export const kqlOutputColumnMissing = defineCheck({
  id: 'kql-output-column-missing',
  severity: 'warning',
  scope: 'query',
  origin: 'ours',
  summary: 'An entity mapping, custom detail or alert detail names a column that the query does not give.',
  page: new URL('../../../checks/kql-output-column-missing.md', import.meta.url),
  messages: {
    missing:
      'The result of the query has no column "{column}", so this stays empty. Add the column to the result, or name one of: {columns}.',
    similar:
      'The result of the query has no column "{column}", so this stays empty. Did you mean "{suggestion}"?',
  },
});

/** Most columns a message lists. */
const mostListed = 12;

/** Reports the members of a rule or hunting query that name a column its result does not have. Names of columns are case-sensitive. */
export function findMissingOutputColumns(
  content: AnalyticRuleContent | HuntingQueryContent,
  output: readonly OutputColumn[],
): Diagnostic[] {
  const names = output.map(({ name }) => name);
  return usedColumnsOf(content).flatMap(({ column, pointer, span }) => {
    if (names.includes(column)) return [];
    const place = atValue(content.source, pointer, span);
    const suggestion = suggest(column, names);
    return [
      suggestion
        ? kqlOutputColumnMissing.report('similar', { column, suggestion }, place)
        : kqlOutputColumnMissing.report('missing', { column, columns: listNames(names) }, place),
    ];
  });
}

function listNames(names: readonly string[]): string {
  const listed = names.slice(0, mostListed).join(', ');
  return names.length > mostListed ? `${listed} …` : listed;
}
