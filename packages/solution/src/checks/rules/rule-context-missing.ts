import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { kindOf, ruleOf } from './rule-members.js';

/** The alerts of a rule come without a tactic or without an entity. */
export const ruleContextMissing = defineCheck({
  id: 'rule-context-missing',
  severity: 'info',
  scope: 'rule',
  origin: 'guidance',
  summary: 'A rule has no tactics or no entity mappings, so its alerts come without context.',
  page: new URL('../../../checks/rule-context-missing.md', import.meta.url),
  messages: {
    tactics:
      'The rule lists no tactics, so it is not in the MITRE ATT&CK view. List those its alerts are a sign of.',
    entities:
      'The rule maps no entities, so its alerts lead to no account, host or address. Map the columns that identify them.',
  },
});

/** Reports rules with a query that list no tactic, or map no entity in either way. */
export function findMissingContext(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const name = readMember(rule, 'name');
  if (!name || !['scheduled', 'nrt'].includes(kindOf(rule))) return [];
  const hasEntities = ['entityMappings', 'sentinelEntitiesMappings'].some((member) => isGiven(rule, member));
  return [
    ...(isGiven(rule, 'tactics') ? [] : (['tactics'] as const)),
    ...(hasEntities ? [] : (['entities'] as const)),
  ].map((messageId) => ruleContextMissing.report(messageId, {}, atKey(name.source, name.pointer)));
}

/** An empty list of mappings has a check of its own. */
function isGiven(rule: PlacedValue, member: string): boolean {
  const value = readMember(rule, member)?.value;
  return (
    value !== undefined &&
    value !== null &&
    (member !== 'tactics' || !Array.isArray(value) || value.length > 0)
  );
}
