import { defineCheck } from '@hubwright/schema';

/** The same event came more than once. */
export const pollDuplicateEvents = defineCheck({
  id: 'poll-duplicate-events',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'The same event came more than once.',
  messages: {
    duplicates:
      '{duplicates} of {events} events came more than once, the first time again in window {window}, page {page}.{cause}',
  },
  page: new URL('../../checks/poll-duplicate-events.md', import.meta.url),
});
