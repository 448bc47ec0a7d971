import { atKey, defineCheck, type Diagnostic, type ReportOptions } from '@hubwright/schema';
import { readMember, type PlacedValue } from '../placed-value.js';
import { at, entityMappingsOf, ruleOf, type QueryRuleContent } from './rule-members.js';
import { severityInRule } from './severity-in-rule.js';

/** A rule has more entity mappings, or a mapping more or fewer fields, than the service takes. */
export const entityMappingCount = defineCheck({
  id: 'entity-mapping-count',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'A rule has more than 10 entity mappings, or a mapping has no field or more than 3.',
  page: new URL('../../../checks/entity-mapping-count.md', import.meta.url),
  aka: ['azure-sentinel/ValidEntityMappings'],
  messages: {
    mappings:
      'The rule has {count} entity mappings, and the service takes 10 at the most. Remove those that matter least; this is the eleventh.',
    fields:
      'The mapping has {count} fields, and the service takes 3 at the most. Keep those that identify the entity best; this is the fourth.',
    noMappings: 'entityMappings is there but empty. Map an entity, or remove the member.',
    noFields: 'The mapping has no field, so it maps nothing. Map an identifier to a column, or remove it.',
  },
});

const mostMappings = 10;
const mostFields = 3;

/** Reports what is above the limits of entity mappings and their fields, and lists that are empty. */
export function findEntityMappingCounts(content: QueryRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const severity = severityInRule(content);
  const mappings = entityMappingsOf(rule);
  const extra = mappings[mostMappings];
  return [
    ...reportEmpty(rule, 'entityMappings', 'noMappings', { severity: 'warning' }),
    ...(extra
      ? [entityMappingCount.report('mappings', { count: mappings.length }, at(extra.place), { severity })]
      : []),
    ...mappings.flatMap(({ place, fields }) => {
      const fourth = fields[mostFields];
      return fourth
        ? [entityMappingCount.report('fields', { count: fields.length }, at(fourth.place), { severity })]
        : reportEmpty(place, 'fieldMappings', 'noFields', { severity });
    }),
  ];
}

function reportEmpty(
  parent: PlacedValue,
  member: string,
  messageId: 'noMappings' | 'noFields',
  options: ReportOptions,
): Diagnostic[] {
  const list = readMember(parent, member);
  if (!list || !Array.isArray(list.value) || list.value.length > 0) return [];
  return [entityMappingCount.report(messageId, {}, atKey(list.source, list.pointer), options)];
}
