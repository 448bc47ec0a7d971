import type { QueryRuleContent } from './rule-members.js';

/** How bad it is when the service does not take a member: a rule is refused, a hunting query is shown without it. */
export function severityInRule(content: QueryRuleContent): 'error' | 'warning' {
  return content.contentKind === 'AnalyticsRule' ? 'error' : 'warning';
}
