import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { readMember, readText } from '../placed-value.js';
import { at, kindOf, ruleOf } from './rule-members.js';

/** The members of a rule do not fit its kind. */
export const ruleKindMembers = defineCheck({
  id: 'rule-kind-members',
  severity: 'error',
  scope: 'rule',
  origin: 'guidance',
  summary: 'A rule lacks what its kind needs, or has what only another kind has.',
  page: new URL('../../../checks/rule-kind-members.md', import.meta.url),
  messages: {
    noFilter:
      'A rule that makes incidents of the alerts of a Microsoft product has to say which product. Add productFilter.',
    filter:
      '{member} belongs to rules of kind MicrosoftSecurityIncidentCreation only, so it does nothing here. Remove it.',
  },
});

const filterMembers = [
  'productFilter',
  'severitiesFilter',
  'displayNamesFilter',
  'displayNamesExcludeFilter',
];

/** Reports a missing product filter, and filters in rules that bring a query. */
export function findKindMembers(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const kind = kindOf(rule);
  if (kind === 'microsoftsecurityincidentcreation') {
    const written = readMember(rule, 'kind');
    if (readText(rule, 'productFilter') !== undefined || !written) return [];
    return [ruleKindMembers.report('noFilter', {}, at(written))];
  }
  if (kind !== 'scheduled' && kind !== 'nrt') return [];
  return filterMembers.flatMap((member) => {
    const written = readMember(rule, member);
    if (!written || written.value === null) return [];
    const place = atKey(written.source, written.pointer);
    return [ruleKindMembers.report('filter', { member }, place, { severity: 'warning' })];
  });
}
