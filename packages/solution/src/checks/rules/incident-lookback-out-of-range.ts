import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { day, readDuration } from './duration.js';
import { at, ruleOf, textOf } from './rule-members.js';

/** Alerts are grouped over a shorter or longer time than the service allows. */
export const incidentLookbackOutOfRange = defineCheck({
  id: 'incident-lookback-out-of-range',
  severity: 'error',
  scope: 'rule',
  origin: 'guidance',
  summary: 'The lookbackDuration of a grouping is no duration, shorter than 5 minutes or longer than 7 days.',
  page: new URL('../../../checks/incident-lookback-out-of-range.md', import.meta.url),
  messages: {
    range:
      'Alerts are grouped over {written}, and the service takes 5 minutes to 7 days. Write a duration between them, such as PT5H.',
    unreadable: '"{written}" is no duration. Write it as ISO 8601 has it, such as PT5H or P1D.',
  },
});

const shortest = 5;
const longest = 7 * day;

/** Reports a `lookbackDuration` that cannot be read, or is out of range. */
export function findLookbacksOutOfRange(content: AnalyticRuleContent): Diagnostic[] {
  const grouping = readMember(readMember(ruleOf(content), 'incidentConfiguration'), 'groupingConfiguration');
  const duration = textOf(grouping, 'lookbackDuration');
  if (!duration || readMember(grouping, 'enabled')?.value === false) return [];
  const written = duration.text.trim();
  const minutes = readDuration(written);
  if (minutes === undefined) {
    const options = { severity: 'warning' } as const;
    return [incidentLookbackOutOfRange.report('unreadable', { written }, at(duration), options)];
  }
  if (minutes >= shortest && minutes <= longest) return [];
  return [incidentLookbackOutOfRange.report('range', { written }, at(duration))];
}
