import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { at, entityMappingsOf, ruleOf, textOf, textsOf } from './rule-members.js';

/** Alerts are grouped by something that is not there. */
export const incidentGroupingIncomplete = defineCheck({
  id: 'incident-grouping-incomplete',
  severity: 'warning',
  scope: 'rule',
  origin: 'guidance',
  summary: 'Alerts are grouped by nothing, or by an entity or custom detail the rule does not have.',
  page: new URL('../../../checks/incident-grouping-incomplete.md', import.meta.url),
  messages: {
    nothing:
      'matchingMethod is Selected, but nothing is selected. List what must match under groupByEntities, groupByAlertDetails or groupByCustomDetails, or write AllEntities.',
    entity:
      'Alerts are grouped by {name} entities, but no entity mapping of the rule gives one. Map a column to it, or group by something else.',
    detail:
      'Alerts are grouped by the custom detail "{name}", but customDetails has none of that name. Add it, or group by something else.',
    method: '"{name}" is no matchingMethod. Write AllEntities, AnyAlert or Selected.',
  },
});

const methods = ['allentities', 'anyalert', 'selected'];

/** Reports grouping by what the rule does not give. */
export function findIncompleteGroupings(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const grouping = readMember(readMember(rule, 'incidentConfiguration'), 'groupingConfiguration');
  const method = textOf(grouping, 'matchingMethod');
  if (!grouping || readMember(grouping, 'enabled')?.value === false || !method) return [];
  const name = method.text.trim();
  if (!methods.includes(name.toLowerCase())) {
    return [incidentGroupingIncomplete.report('method', { name }, at(method), { severity: 'error' })];
  }
  if (name.toLowerCase() !== 'selected') return [];
  const members = ['groupByEntities', 'groupByAlertDetails', 'groupByCustomDetails'];
  if (members.every((member) => textsOf(grouping, member).length === 0)) {
    return [incidentGroupingIncomplete.report('nothing', {}, at(method))];
  }
  return [...findUnmappedEntities(grouping, rule), ...findUnknownDetails(grouping, rule)];
}

function findUnmappedEntities(grouping: PlacedValue, rule: PlacedValue): Diagnostic[] {
  const mapped = entityMappingsOf(rule).map(({ entityType }) => entityType?.text.trim().toLowerCase());
  if (textsOf(grouping, 'groupByEntities').length > 0 && readMember(rule, 'sentinelEntitiesMappings'))
    return [];
  return textsOf(grouping, 'groupByEntities').flatMap((entity) => {
    const name = entity.text.trim();
    if (mapped.includes(name.toLowerCase())) return [];
    return [incidentGroupingIncomplete.report('entity', { name }, at(entity))];
  });
}

function findUnknownDetails(grouping: PlacedValue, rule: PlacedValue): Diagnostic[] {
  const details = readMember(rule, 'customDetails');
  const names = details ? childrenOf(details).map(({ pointer }) => pointer.split('/').at(-1)) : [];
  return textsOf(grouping, 'groupByCustomDetails').flatMap((detail) => {
    if (names.includes(detail.text.trim())) return [];
    return [incidentGroupingIncomplete.report('detail', { name: detail.text.trim() }, at(detail))];
  });
}
