import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { day, readDuration } from './duration.js';
import { at, kindOf, ruleOf, textOf } from './rule-members.js';

/** A scheduled rule runs more often, more seldom, or looks further back than the service allows. */
export const ruleScheduleOutOfRange = defineCheck({
  id: 'rule-schedule-out-of-range',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'The frequency or period of a scheduled rule is shorter than 5 minutes or longer than 14 days.',
  page: new URL('../../../checks/rule-schedule-out-of-range.md', import.meta.url),
  aka: ['azure-sentinel/RangeTimeSpanIsoFormat'],
  messages: {
    short:
      'The {member} of "{written}" is shorter than the 5 minutes a scheduled rule may have. Write 5m or more, or make the rule an NRT one.',
    long: 'The {member} of "{written}" is longer than the 14 days a scheduled rule may have, so the service refuses the rule. Write 14d or less.',
  },
});

const shortest = 5;
const longest = 14 * day;

/** Reports `queryFrequency` and `queryPeriod` outside of what the service takes. */
export function findSchedulesOutOfRange(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  if (kindOf(rule) !== 'scheduled') return [];
  return ['queryFrequency', 'queryPeriod'].flatMap((member) => {
    const written = textOf(rule, member);
    if (!written) return [];
    const minutes = readDuration(written.text);
    if (minutes === undefined) return [];
    const args = { member, written: written.text.trim() };
    if (minutes < shortest) return [ruleScheduleOutOfRange.report('short', args, at(written))];
    if (minutes <= longest) return [];
    return [ruleScheduleOutOfRange.report('long', args, at(written))];
  });
}
