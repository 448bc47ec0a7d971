import { defineCheck } from '@hubwright/schema';

/** A path of events selects an object that holds the list of events. */
export const pollEventsPathTooShort = defineCheck({
  id: 'poll-events-path-too-short',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'A path of events selects an object that holds the list of events.',
  messages: {
    listBelow:
      '"{path}" selects a single object, which becomes one event; it holds a list of {count} objects at "{candidate}".',
  },
  page: new URL('../../checks/poll-events-path-too-short.md', import.meta.url),
});
