import { defineCheck } from '@hubwright/schema';

/** A query cannot be read as KQL. */
export const kqlSyntax = defineCheck({
  id: 'kql-syntax',
  severity: 'error',
  scope: 'query',
  origin: 'public-pipeline',
  summary: 'A query cannot be read as KQL.',
  page: new URL('../../../checks/kql-syntax.md', import.meta.url),
  messages: {
    invalid:
      'The query cannot be read as KQL here: {message} Nothing else of it was checked; correct it and check again.',
  },
});
