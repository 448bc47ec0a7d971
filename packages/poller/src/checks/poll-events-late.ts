import { defineCheck } from '@hubwright/schema';

/** Events came in a later window than the one their time lies in. */
export const pollEventsLate = defineCheck({
  id: 'poll-events-late',
  severity: 'info',
  scope: 'run',
  origin: 'ours',
  summary: 'Events came in a later window than the one their time lies in.',
  messages: {
    late: '{count} events came in a later window than their "{field}" lies in, up to {minutes} minutes after it began. If the API filters by that time, such events are missed; a queryWindowDelayInMin of {minutes} waits for them.',
  },
  page: new URL('../../checks/poll-events-late.md', import.meta.url),
});
