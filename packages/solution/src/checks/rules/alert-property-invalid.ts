import { defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { at, itemsOf, ruleOf, textOf, type PlacedText } from './rule-members.js';

/** An alert property that is set by column is none, or is set twice. */
export const alertPropertyInvalid = defineCheck({
  id: 'alert-property-invalid',
  severity: 'warning',
  scope: 'rule',
  origin: 'guidance',
  summary: 'alertDynamicProperties sets a property that alerts do not have, or sets one twice.',
  page: new URL('../../../checks/alert-property-invalid.md', import.meta.url),
  messages: {
    unknown: 'Alerts have no property "{name}" that a column can set. Choose one of: {known}.',
    similar: 'Alerts have no property "{name}" that a column can set. Did you mean "{suggestion}"?',
    twice: '{name} is set by another column already. Keep one of the two.',
  },
});

/** https://learn.microsoft.com/javascript/api/@azure/arm-securityinsight/knownalertproperty */
const known = [
  'AlertLink',
  'ConfidenceLevel',
  'ConfidenceScore',
  'ExtendedLinks',
  'ProductComponentName',
  'ProductName',
  'ProviderName',
  'RemediationSteps',
  'SubTechniques',
  'Techniques',
];

/** Reports alert properties that are unknown or set twice. */
export function findInvalidAlertProperties(content: AnalyticRuleContent): Diagnostic[] {
  const override = readMember(ruleOf(content), 'alertDetailsOverride');
  const firsts = new Map<string, PlacedText>();
  return itemsOf(override, 'alertDynamicProperties').flatMap((item) => {
    const property = textOf(item, 'alertProperty');
    if (!property) return [];
    const name = property.text;
    const first = firsts.get(name);
    if (first) {
      const related = [{ message: 'It is set here first.', location: at(first) }];
      return [alertPropertyInvalid.report('twice', { name }, at(property), { related })];
    }
    firsts.set(name, property);
    if (known.includes(name)) return [];
    const suggestion = suggest(name, known);
    return suggestion
      ? [alertPropertyInvalid.report('similar', { name, suggestion }, at(property))]
      : [alertPropertyInvalid.report('unknown', { name, known: known.join(', ') }, at(property))];
  });
}
