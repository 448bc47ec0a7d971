import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { identifiersOf } from './entity-identifiers.js';
import { at, entityMappingsOf, ruleOf, type QueryRuleContent } from './rule-members.js';
import { severityInRule } from './severity-in-rule.js';

/** An entity mapping lacks what identifies the entity. */
export const entityIdentifierMissing = defineCheck({
  id: 'entity-identifier-missing',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'An entity mapping has no identifier that is enough to tell the entity.',
  page: new URL('../../../checks/entity-identifier-missing.md', import.meta.url),
  aka: ['azure-sentinel/ValidEntityMappings'],
  messages: {
    missing:
      'What is mapped does not identify {article} {entityType}, so the service refuses the mapping. Map one of these as well: {required}.',
  },
});

/** Reports mappings whose identifiers only describe the entity. Mappings with an unknown identifier have another fault. */
export function findMissingIdentifiers(content: QueryRuleContent): Diagnostic[] {
  const severity = severityInRule(content);
  return entityMappingsOf(ruleOf(content)).flatMap(({ entityType, fields }) => {
    const known = entityType && identifiersOf(entityType.text);
    const mapped = fields.map(({ identifier }) => identifier?.text ?? '');
    if (!known || mapped.length === 0 || !mapped.every((name) => known.identifiers.includes(name))) return [];
    if (known.required.some((set) => set.every((name) => mapped.includes(name)))) return [];
    const required = known.required.map((set) => set.join(' with ')).join(', ');
    const article = /^[AI]/.test(entityType.text) ? 'an' : 'a';
    const args = { article, entityType: entityType.text, required };
    return [entityIdentifierMissing.report('missing', args, at(entityType), { severity })];
  });
}
