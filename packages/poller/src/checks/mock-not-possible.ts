import { defineCheck } from '@hubwright/schema';

/** No API can be made from the configuration alone. */
export const mockNotPossible = defineCheck({
  id: 'mock-not-possible',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'No mock API can be made from the configuration of the connector.',
  messages: {
    nested: 'The connector makes nested calls (stepInfo), for which no API can be made up.',
    body: '{problem} No answer can be made up in which the connector would find it.',
    events: 'No answer can be made up in which "{path}" finds the events, one by one.',
    value: 'No answer can be made up in which "{path}" finds its value beside events at "{events}".',
  },
  page: new URL('../../checks/mock-not-possible.md', import.meta.url),
});
