import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { SummaryRuleContent } from '../../model.js';
import { withoutLiterals } from './kql-text.js';
import { at, ruleOf, textOf } from './rule-members.js';

/** The query of a summary rule uses what summary rules do not support. */
export const summaryRuleQueryUnsupported = defineCheck({
  id: 'summary-rule-query-unsupported',
  severity: 'warning',
  scope: 'query',
  origin: 'guidance',
  summary:
    'The query of a summary rule uses a plugin or another place of data that summary rules do not support.',
  page: new URL('../../../checks/summary-rule-query-unsupported.md', import.meta.url),
  messages: {
    plugin:
      'Summary rules do not support {name}, whose columns depend on the data. Name the columns in the query.',
    place:
      'Summary rules read from their own workspace only, and do not support {name}(). Read a table of it.',
  },
});

const unsupported = /\b(?:(bag_unpack|pivot|narrow)|(workspaces?|app|resource|adx|arg|cluster))\s*\(/gi;

/** Reports plugins with a changing schema, and data of other workspaces and services. */
export function findUnsupportedSummaryQueries(content: SummaryRuleContent): Diagnostic[] {
  const query = textOf(ruleOf(content), 'query');
  if (!query) return [];
  return [...withoutLiterals(query.text).matchAll(unsupported)].map(({ 1: plugin, 2: place = '', index }) => {
    const name = plugin ?? place;
    const span = { start: index, end: index + name.length };
    return summaryRuleQueryUnsupported.report(plugin ? 'plugin' : 'place', { name }, at(query, span));
  });
}
