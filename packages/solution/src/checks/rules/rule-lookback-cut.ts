import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { readDuration, writeDuration } from './duration.js';
import { lookbacksOf } from './kql-lookback.js';
import { at, kindOf, ruleOf, textOf } from './rule-members.js';

/** A query asks for older data than its rule gives it. */
export const ruleLookbackCut = defineCheck({
  id: 'rule-lookback-cut',
  severity: 'warning',
  scope: 'rule',
  origin: 'ours',
  summary: 'A query filters for a longer time than the queryPeriod of its rule.',
  page: new URL('../../../checks/rule-lookback-cut.md', import.meta.url),
  messages: {
    cut: 'The query wants data of the last {wanted}, but its rule looks back {period} only, so the older data is never seen. Raise queryPeriod, or shorten the time in the query.',
  },
});

/** Reports the furthest lower bound of TimeGenerated in a query, when the rule's period does not reach it. */
export function findLookbacksCut(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const period = textOf(rule, 'queryPeriod');
  const query = textOf(rule, 'query');
  const reach = period && readDuration(period.text);
  if (kindOf(rule) !== 'scheduled' || !query || !period || reach === undefined) return [];
  const [furthest] = lookbacksOf(query.text).sort((a, b) => b.minutes - a.minutes);
  if (!furthest || furthest.minutes <= reach) return [];
  const args = { wanted: writeDuration(furthest.minutes), period: period.text.trim() };
  const related = [{ message: 'The rule looks back this far.', location: at(period) }];
  return [ruleLookbackCut.report('cut', args, at(query, furthest), { related })];
}
