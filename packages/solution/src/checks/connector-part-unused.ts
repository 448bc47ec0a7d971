import { defineCheck } from '@hubwright/schema';

/** A data collection rule or table belongs to no connector. */
export const connectorPartUnused = defineCheck({
  id: 'connector-part-unused',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A data collection rule or table belongs to no connector.',
  page: new URL('../../checks/connector-part-unused.md', import.meta.url),
  messages: {
    unused: 'The {kind} "{name}" is used by no connector of this solution and is not packaged.',
  },
});
