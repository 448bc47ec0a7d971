import { defineCheck } from '@hubwright/schema';

/** A query uses a column, function, type or argument that is not there. */
export const kqlSemantic = defineCheck({
  id: 'kql-semantic',
  severity: 'warning',
  scope: 'query',
  origin: 'public-pipeline',
  summary: 'A query uses a column, function, type or argument that is not there.',
  page: new URL('../../../checks/kql-semantic.md', import.meta.url),
  messages: {
    invalid: '{message} Correct it, or declare what it refers to.',
  },
});
