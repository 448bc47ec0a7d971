import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { withoutLiterals } from './kql-text.js';
import { at, ruleOf, textOf, type QueryRuleContent } from './rule-members.js';

/** A query reads every table of the workspace. */
export const queryReadsEverything = defineCheck({
  id: 'query-reads-everything',
  severity: 'info',
  scope: 'query',
  origin: 'guidance',
  summary: 'A query reads every table of the workspace with search or union *.',
  page: new URL('../../../checks/query-reads-everything.md', import.meta.url),
  messages: {
    rule: 'Microsoft Sentinel takes no rule whose query reads every table of the workspace with "{operator}". Name the tables.',
    query:
      'The query reads every table of the workspace with "{operator}", which is slow and finds whatever other products write. Name the tables.',
  },
});

/** At the start of a pipeline: at the start of the query, after a semicolon, a bracket or `=`. */
const everything =
  /(?:^|[;({=])\s*(search\s+(?!in\b)(?:kind\s*=\s*\w+\s+)?(?:\*|["'])|union\s+(?:(?:isfuzzy|withsource|kind)\s*=\s*\w+\s+){0,3}\*)/g;

/** Reports `search` without tables and `union *`; rules with `search *` and `union *` are refused. */
export function findQueriesOfEverything(content: QueryRuleContent): Diagnostic[] {
  const query = textOf(ruleOf(content), 'query');
  if (!query || !/\b(search|union)\b/.test(query.text)) return [];
  const isRule = content.contentKind === 'AnalyticsRule';
  return [...withoutLiterals(query.text).matchAll(everything)].map((match) => {
    const operator = match[1] ?? '';
    const end = match.index + match[0].length;
    const place = at(query, { start: end - operator.length, end });
    const isRefused = isRule && /^(search|union)\s+\*/.test(operator);
    if (isRefused) {
      const args = { operator: operator.replace(/\s+/, ' ') };
      return queryReadsEverything.report('rule', args, place, { severity: 'error' });
    }
    const args = { operator: operator.startsWith('search') ? 'search' : 'union *' };
    return queryReadsEverything.report('query', args, place, { severity: isRule ? 'warning' : 'info' });
  });
}
