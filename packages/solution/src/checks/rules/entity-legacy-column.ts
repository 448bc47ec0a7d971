import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { withoutLiterals } from './kql-text.js';
import { at, entityMappingsOf, ruleOf, textOf } from './rule-members.js';

/** A query makes a column for the entity mapping of old, and no mapping takes it. */
export const entityLegacyColumn = defineCheck({
  id: 'entity-legacy-column',
  severity: 'warning',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'A query makes a column such as AccountCustomEntity that no entity mapping takes.',
  page: new URL('../../../checks/entity-legacy-column.md', import.meta.url),
  aka: ['azure-sentinel/NewEntityMappings'],
  messages: {
    unmapped:
      'Nothing maps {column}: the names of columns make no entities any more. Add an entity mapping of type {entityType} that takes it, or leave the column out.',
  },
});

const legacyColumn = /\b(Account|Host|IP|URL|Process|FileHash)CustomEntity\b/g;

/** Reports the columns of the legacy entity mapping that no entity mapping has, each once, where the query has it last. */
export function findLegacyColumns(content: AnalyticRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const query = textOf(rule, 'query');
  if (!query) return [];
  const mapped = entityMappingsOf(rule).flatMap(({ fields }) =>
    fields.map(({ column }) => column?.text.trim()),
  );
  const lasts = new Map<string, RegExpExecArray>();
  for (const match of withoutLiterals(query.text).matchAll(legacyColumn)) lasts.set(match[0], match);
  return [...lasts].flatMap(([column, { index, 1: entityType = '' }]) => {
    if (mapped.includes(column)) return [];
    const span = { start: index, end: index + column.length };
    return [entityLegacyColumn.report('unmapped', { column, entityType }, at(query, span))];
  });
}
