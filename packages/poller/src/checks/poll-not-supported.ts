import { defineCheck } from '@hubwright/schema';

/** The connector uses something that cannot be run here. */
export const pollNotSupported = defineCheck({
  id: 'poll-not-supported',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The connector uses something that cannot be run here.',
  messages: {
    kind: 'A connector of kind "{kind}" cannot be run; APIPolling and RestApiPoller can.',
    auth: 'Authentication "{type}" cannot be run here: {reason}.',
    paging: 'Paging "{type}" is not known.',
    nested: 'The connector makes nested calls (stepInfo), and nothing here can run their KQL.',
    transform:
      'The service transforms events with "{name}", which it alone has: here they are as the API gives them.',
    stepQuery: 'The KQL of step "{id}" cannot be run here: {problem}',
  },
  page: new URL('../../checks/poll-not-supported.md', import.meta.url),
});
