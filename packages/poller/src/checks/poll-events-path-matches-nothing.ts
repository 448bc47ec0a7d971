import { defineCheck } from '@hubwright/schema';

/** The events are not where eventsJsonPaths looks. */
export const pollEventsPathMatchesNothing = defineCheck({
  id: 'poll-events-path-matches-nothing',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The events are not where eventsJsonPaths looks.',
  messages: {
    elsewhere: '"{path}" matched nothing; the response has {count} objects at "{candidate}".',
    message: '"{path}" matched nothing; the response says: {text}',
    members: '"{path}" matched nothing; the response has {members}.',
  },
  page: new URL('../../checks/poll-events-path-matches-nothing.md', import.meta.url),
});
