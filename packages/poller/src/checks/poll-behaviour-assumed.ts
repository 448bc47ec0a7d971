import { defineCheck } from '@hubwright/schema';

/** The run rests on behaviour of the service that is not documented. */
export const pollBehaviourAssumed = defineCheck({
  id: 'poll-behaviour-assumed',
  severity: 'info',
  scope: 'run',
  origin: 'ours',
  summary: 'The run rests on behaviour of the service that is not documented.',
  messages: {
    assumed: 'Not documented, and assumed here ({name}={choice}): {behaviour} Try {others} instead.',
  },
  page: new URL('../../checks/poll-behaviour-assumed.md', import.meta.url),
});
