import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { readDuration } from './duration.js';
import { replaceScalarFix } from '../../fixes/replace-scalar-fix.js';
import { at, kindOf, ruleOf, textOf } from './rule-members.js';

/** A scheduled rule looks back less far than it waits between two runs. */
export const rulePeriodTooShort = defineCheck({
  id: 'rule-period-too-short',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'The queryPeriod of a rule is shorter than its queryFrequency.',
  page: new URL('../../../checks/rule-period-too-short.md', import.meta.url),
  aka: ['azure-sentinel/PeriodGreaterThanOrEqualFrequency'],
  messages: {
    short:
      'The rule runs every {frequency} and looks back {period}, so it would never see the time between, and the service refuses it. Make queryPeriod at least {frequency}.',
  },
});

/** Reports a `queryPeriod` that is shorter than the `queryFrequency`. */
export function findPeriodsTooShort(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const frequency = textOf(rule, 'queryFrequency');
  const period = textOf(rule, 'queryPeriod');
  if (kindOf(rule) !== 'scheduled' || !frequency || !period) return [];
  const [interval, reach] = [readDuration(frequency.text), readDuration(period.text)];
  if (interval === undefined || reach === undefined || reach >= interval) return [];
  const args = { frequency: frequency.text.trim(), period: period.text.trim() };
  const related = [{ message: 'The rule runs this often.', location: at(frequency) }];
  const fix = replaceScalarFix(`Look back ${args.frequency}`, at(period), args.frequency);
  return [rulePeriodTooShort.report('short', args, at(period), { related, fix })];
}
