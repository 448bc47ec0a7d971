import { defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { identifiersOf } from './entity-identifiers.js';
import { replaceScalarFix } from '../../fixes/replace-scalar-fix.js';
import {
  at,
  entityMappingsOf,
  ruleOf,
  type PlacedEntityMapping,
  type QueryRuleContent,
} from './rule-members.js';
import { severityInRule } from './severity-in-rule.js';

/** An entity mapping has an identifier that entities of its type do not have. */
export const entityIdentifierUnknown = defineCheck({
  id: 'entity-identifier-unknown',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'An entity mapping has an identifier that entities of its type do not have.',
  page: new URL('../../../checks/entity-identifier-unknown.md', import.meta.url),
  aka: ['azure-sentinel/ValidEntityMappings'],
  messages: {
    similar: '{entityType} entities have no identifier "{identifier}". Did you mean "{suggestion}"?',
    unknown: '{entityType} entities have no identifier "{identifier}". Choose one of: {identifiers}.',
  },
});

/** Reports identifiers of known entity types that the type does not have. They are case-sensitive. */
export function findUnknownIdentifiers(content: QueryRuleContent): Diagnostic[] {
  const severity = severityInRule(content);
  return entityMappingsOf(ruleOf(content)).flatMap((mapping) => findInMapping(mapping, severity));
}

function findInMapping(
  { entityType, fields }: PlacedEntityMapping,
  severity: 'error' | 'warning',
): Diagnostic[] {
  const known = entityType && identifiersOf(entityType.text);
  if (!known) return [];
  return fields.flatMap(({ identifier }) => {
    if (!identifier || known.identifiers.includes(identifier.text)) return [];
    const args = { entityType: entityType.text, identifier: identifier.text };
    const place = at(identifier);
    const suggestion = suggest(identifier.text, known.identifiers);
    if (suggestion === undefined) {
      const identifiers = known.identifiers.slice(0, 12).join(', ');
      return [entityIdentifierUnknown.report('unknown', { ...args, identifiers }, place, { severity })];
    }
    const fix = replaceScalarFix(`Write ${suggestion}`, place, suggestion);
    return [entityIdentifierUnknown.report('similar', { ...args, suggestion }, place, { severity, fix })];
  });
}
