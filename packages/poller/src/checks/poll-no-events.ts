import { defineCheck } from '@hubwright/schema';

/** The API answered, and had no events. */
export const pollNoEvents = defineCheck({
  id: 'poll-no-events',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'The API answered, and had no events.',
  messages: {
    none: 'No page from {start} to {end} had an event (pages: {pages}). Ask for a time that has events with --start and --end.',
    noWindow: 'There is no window between {start} and {end}. Give a --start before the end.',
  },
  page: new URL('../../checks/poll-no-events.md', import.meta.url),
});
