import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { SummaryRuleContent } from '../../model.js';
import { tablesReadIn } from './kql-tables.js';
import { at, ruleOf, textOf } from './rule-members.js';

/** A summary rule reads the table it writes. */
export const summaryRuleReadsItself = defineCheck({
  id: 'summary-rule-reads-itself',
  severity: 'warning',
  scope: 'query',
  origin: 'ours',
  summary: 'A summary rule reads the table it writes to.',
  page: new URL('../../../checks/summary-rule-reads-itself.md', import.meta.url),
  messages: {
    itself:
      'The rule writes its results to {table}, which its query reads, so every bin summarises earlier summaries. Write to a table of its own.',
  },
});

/** Reports the destination table where the query reads it. */
export function findSummariesOfThemselves(content: SummaryRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const destination = textOf(rule, 'destinationTable');
  const query = textOf(rule, 'query');
  if (!destination || !query) return [];
  const table = destination.text.trim();
  const span = tablesReadIn(query.text).get(table);
  if (!span) return [];
  const related = [{ message: 'The rule writes there.', location: at(destination) }];
  return [summaryRuleReadsItself.report('itself', { table }, at(query, span), { related })];
}
