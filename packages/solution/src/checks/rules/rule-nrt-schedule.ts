import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { kindOf, ruleOf } from './rule-members.js';

/** A near-real-time rule has the schedule of a scheduled one. */
export const ruleNrtSchedule = defineCheck({
  id: 'rule-nrt-schedule',
  severity: 'warning',
  scope: 'rule',
  origin: 'guidance',
  summary: 'An NRT rule has a frequency, period or threshold, which it cannot have.',
  page: new URL('../../../checks/rule-nrt-schedule.md', import.meta.url),
  messages: {
    ignored:
      'The rule is an NRT one, which runs every minute and fires on every result, so {member} is ignored. Remove it, or make the rule a Scheduled one.',
  },
});

const scheduleMembers = ['queryFrequency', 'queryPeriod', 'triggerOperator', 'triggerThreshold'];

/** Reports the members of a schedule in a rule of kind NRT. */
export function findNrtSchedules(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  if (kindOf(rule) !== 'nrt') return [];
  return scheduleMembers.flatMap((member) => {
    const written = readMember(rule, member);
    if (!written || written.value === null) return [];
    return [ruleNrtSchedule.report('ignored', { member }, atKey(written.source, written.pointer))];
  });
}
