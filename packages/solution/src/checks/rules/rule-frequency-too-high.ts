import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { day, hour, readDuration } from './duration.js';
import { at, kindOf, ruleOf, textOf } from './rule-members.js';

/** A scheduled rule looks back days and runs several times an hour. */
export const ruleFrequencyTooHigh = defineCheck({
  id: 'rule-frequency-too-high',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'A rule that looks back two days or more runs more often than every hour.',
  page: new URL('../../../checks/rule-frequency-too-high.md', import.meta.url),
  aka: ['azure-sentinel/FrequencyLimitationForLongPeriodQuery'],
  messages: {
    high: 'The rule looks back {period} and runs every {frequency}; with a queryPeriod of two days or more the service takes a queryFrequency of 1h at the least. Run it every hour, or look back less far.',
  },
});

/** Reports a `queryFrequency` below an hour beside a `queryPeriod` of two days and more. */
export function findFrequenciesTooHigh(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const frequency = textOf(rule, 'queryFrequency');
  const period = textOf(rule, 'queryPeriod');
  if (kindOf(rule) !== 'scheduled' || !frequency || !period) return [];
  const [interval, reach] = [readDuration(frequency.text), readDuration(period.text)];
  if (interval === undefined || reach === undefined || reach < 2 * day || interval >= hour) return [];
  const args = { frequency: frequency.text.trim(), period: period.text.trim() };
  const related = [{ message: 'The rule looks back this far.', location: at(period) }];
  return [ruleFrequencyTooHigh.report('high', args, at(frequency), { related })];
}
