import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { at, itemsOf, kindOf, ruleOf, textOf, textsOf, type PlacedText } from './rule-members.js';

/** A rule does not say which connectors it needs. */
export const ruleConnectorsMissing = defineCheck({
  id: 'rule-connectors-missing',
  severity: 'warning',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'A rule does not say which connectors it needs, or leaves out what it reads of one.',
  page: new URL('../../../checks/rule-connectors-missing.md', import.meta.url),
  messages: {
    missing:
      'The rule has no requiredDataConnectors, so the content hub cannot tell whether its data is there. List the connectors, or write [] when it needs none.',
    noId: 'This required connector has no connectorId. Name the connector, or remove the entry.',
    noTypes: 'The rule does not say which tables of "{connectorId}" it reads. List them under dataTypes.',
    twice: '"{connectorId}" is listed already. Join the two entries.',
  },
});

/** Reports a missing list, and entries of it that say too little. */
export function findMissingConnectors(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  if (!['scheduled', 'nrt'].includes(kindOf(rule))) return [];
  if ((readMember(rule, 'requiredDataConnectors')?.value ?? null) === null) {
    const name = readMember(rule, 'name');
    const place = name ? atKey(name.source, name.pointer) : atValue(content.source);
    return [ruleConnectorsMissing.report('missing', {}, place)];
  }
  const firsts = new Map<string, PlacedText>();
  return itemsOf(rule, 'requiredDataConnectors').flatMap((entry) => {
    const id = textOf(entry, 'connectorId');
    if (!id) {
      const hasList = textsOf(entry, 'connectorId').length > 0;
      return hasList ? [] : [ruleConnectorsMissing.report('noId', {}, at(entry))];
    }
    const connectorId = id.text.trim();
    const first = firsts.get(connectorId.toLowerCase());
    if (first) {
      const related = [{ message: 'It is listed here first.', location: at(first) }];
      return [ruleConnectorsMissing.report('twice', { connectorId }, at(id), { related, severity: 'info' })];
    }
    firsts.set(connectorId.toLowerCase(), id);
    const types = readMember(entry, 'dataTypes');
    const isEmpty =
      !types || types.value === null || (Array.isArray(types.value) && types.value.length === 0);
    if (!isEmpty || readMember(entry, 'kinds')) return [];
    return [ruleConnectorsMissing.report('noTypes', { connectorId }, at(id))];
  });
}
