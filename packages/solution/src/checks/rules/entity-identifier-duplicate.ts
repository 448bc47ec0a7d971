import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { at, entityMappingsOf, ruleOf, type PlacedText, type QueryRuleContent } from './rule-members.js';
import { severityInRule } from './severity-in-rule.js';

/** An entity mapping maps an identifier twice. */
export const entityIdentifierDuplicate = defineCheck({
  id: 'entity-identifier-duplicate',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'An entity mapping maps an identifier twice.',
  page: new URL('../../../checks/entity-identifier-duplicate.md', import.meta.url),
  aka: ['azure-sentinel/ValidEntityMappings'],
  messages: {
    twice:
      'This mapping has the identifier {identifier} already, and an entity can have it once only. Map a second entity of the type to the other column.',
  },
});

/** Reports every further field of an entity mapping with the same identifier, with the first one beside it. */
export function findDuplicateIdentifiers(content: QueryRuleContent): Diagnostic[] {
  const severity = severityInRule(content);
  return entityMappingsOf(ruleOf(content)).flatMap(({ fields }) => {
    const firsts = new Map<string, PlacedText>();
    return fields.flatMap(({ identifier }) => {
      if (!identifier) return [];
      const first = firsts.get(identifier.text);
      if (!first) {
        firsts.set(identifier.text, identifier);
        return [];
      }
      const related = [{ message: 'It is mapped here first.', location: at(first) }];
      const args = { identifier: identifier.text };
      return [entityIdentifierDuplicate.report('twice', args, at(identifier), { severity, related })];
    });
  });
}
