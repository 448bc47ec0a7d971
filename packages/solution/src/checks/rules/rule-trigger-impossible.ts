import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { at, kindOf, ruleOf, textOf } from './rule-members.js';

/** The trigger of a rule never fires. */
export const ruleTriggerImpossible = defineCheck({
  id: 'rule-trigger-impossible',
  severity: 'warning',
  scope: 'rule',
  origin: 'ours',
  summary: 'The trigger of a rule waits for fewer results than none.',
  page: new URL('../../../checks/rule-trigger-impossible.md', import.meta.url),
  messages: {
    never:
      'A query never has fewer than 0 results, so this rule never fires. Write "gt" to fire on any result, or raise the threshold.',
  },
});

/** Reports the trigger "less than 0". */
export function findImpossibleTriggers(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const operator = textOf(rule, 'triggerOperator');
  const threshold = readMember(rule, 'triggerThreshold')?.value;
  if (kindOf(rule) !== 'scheduled' || !operator) return [];
  if (!/^(lt|lessthan)$/i.test(operator.text.trim()) || String(threshold).trim() !== '0') return [];
  return [ruleTriggerImpossible.report('never', {}, at(operator))];
}
