import { defineCheck } from '@hubwright/schema';

/** A query calls a function that neither KQL nor the solution has. */
export const kqlUnknownFunction = defineCheck({
  id: 'kql-unknown-function',
  severity: 'warning',
  scope: 'query',
  origin: 'public-pipeline',
  summary: 'A query calls a function that neither KQL nor the solution has.',
  page: new URL('../../../checks/kql-unknown-function.md', import.meta.url),
  messages: {
    unknown: '{message} Add its parser to the solution, or correct the name.',
  },
});
