import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { at, ruleOf, textsOf, type AttackContent } from './rule-members.js';

/** A rule lists more tactics or techniques than it can be about. */
export const ruleAttackMany = defineCheck({
  id: 'rule-attack-many',
  severity: 'info',
  scope: 'rule',
  origin: 'guidance',
  summary: 'A rule lists more than 5 tactics or 10 techniques.',
  page: new URL('../../../checks/rule-attack-many.md', import.meta.url),
  messages: {
    many: 'The rule lists {count} {kind}; Microsoft asks for {limit} at the most. Keep those it is really about.',
  },
});

const limits = [
  { member: 'tactics', kind: 'tactics', limit: 5 },
  { member: 'relevantTechniques', kind: 'techniques', limit: 10 },
] as const;

/** Reports the first tactic or technique above the limits of Microsoft's guidance. */
export function findManyAttacks(content: AttackContent): Diagnostic[] {
  const rule = ruleOf(content);
  return limits.flatMap(({ member, kind, limit }) => {
    const listed = textsOf(rule, member);
    const extra = listed[limit];
    return extra ? [ruleAttackMany.report('many', { count: listed.length, kind, limit }, at(extra))] : [];
  });
}
