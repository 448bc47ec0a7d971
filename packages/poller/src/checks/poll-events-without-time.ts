import { defineCheck } from '@hubwright/schema';

/** No member of the events holds a time. */
export const pollEventsWithoutTime = defineCheck({
  id: 'poll-events-without-time',
  severity: 'info',
  scope: 'run',
  origin: 'ours',
  summary: 'No member of the events holds a time.',
  messages: {
    none: 'No member that the first {sampled} events have in common holds a time that can be read. TimeGenerated would be the time of ingestion; "now()" in the transformation says so.',
  },
  page: new URL('../../checks/poll-events-without-time.md', import.meta.url),
});
