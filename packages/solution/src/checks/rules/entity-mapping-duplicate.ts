import { defineCheck, type Diagnostic } from '@hubwright/schema';
import {
  at,
  entityMappingsOf,
  ruleOf,
  type PlacedEntityMapping,
  type QueryRuleContent,
} from './rule-members.js';

/** Two entity mappings of a rule are the same. */
export const entityMappingDuplicate = defineCheck({
  id: 'entity-mapping-duplicate',
  severity: 'warning',
  scope: 'rule',
  origin: 'ours',
  summary: 'Two entity mappings of a rule map the same columns to the same identifiers.',
  page: new URL('../../../checks/entity-mapping-duplicate.md', import.meta.url),
  messages: {
    same: 'Another mapping takes the same {entityType} from the same columns, so the alert names the entity twice. Remove this one, or map the column that was meant.',
  },
});

/** Reports entity mappings that repeat an earlier one, in whatever order their fields are. */
export function findDuplicateMappings(content: QueryRuleContent): Diagnostic[] {
  const firsts = new Map<string, PlacedEntityMapping>();
  return entityMappingsOf(ruleOf(content)).flatMap((mapping) => {
    const { entityType, fields, place } = mapping;
    if (!entityType || fields.length === 0) return [];
    const pairs = fields.map(({ identifier, column }) => `${identifier?.text} ${column?.text.trim()}`);
    const key = [entityType.text, ...pairs.sort()].join('\n');
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, mapping);
      return [];
    }
    const related = [{ message: 'It is mapped here first.', location: at(first.place) }];
    const args = { entityType: entityType.text };
    return [entityMappingDuplicate.report('same', args, at(place), { related })];
  });
}
