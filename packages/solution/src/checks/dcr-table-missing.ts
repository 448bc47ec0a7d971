import { defineCheck } from '@hubwright/schema';

/** A data flow writes to a custom table that the solution does not create. */
export const dcrTableMissing = defineCheck({
  id: 'dcr-table-missing',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'A data flow writes to a custom table that the solution does not create.',
  page: new URL('../../checks/dcr-table-missing.md', import.meta.url),
  messages: {
    missing:
      'The table "{table}" is not among the tables of this solution. Add its definition, or make sure it exists before the connector is deployed.',
    similar: 'The table "{table}" is not among the tables of this solution. Did you mean "{suggestion}"?',
  },
});
