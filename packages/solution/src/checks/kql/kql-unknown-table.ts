import { defineCheck } from '@hubwright/schema';

/** A query reads a table that nothing declares. */
export const kqlUnknownTable = defineCheck({
  id: 'kql-unknown-table',
  severity: 'info',
  scope: 'query',
  origin: 'public-pipeline',
  summary: 'A query reads a table that is neither public nor of the solution.',
  page: new URL('../../../checks/kql-unknown-table.md', import.meta.url),
  messages: {
    unknown:
      '"{table}" is neither a public Log Analytics table nor a table or function of the solution, so its columns were not checked. Add its table file or parser if it belongs to the solution.',
    similar:
      '"{table}" is neither a public Log Analytics table nor a table or function of the solution, so its columns were not checked. Did you mean "{suggestion}"?',
  },
});
