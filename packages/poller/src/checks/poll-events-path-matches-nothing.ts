import { defineCheck } from '@hubwright/schema';

/** The events are not where eventsJsonPaths looks. */
export const pollEventsPathMatchesNothing = defineCheck({
  id: 'poll-events-path-matches-nothing',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The events are not where eventsJsonPaths looks.',
  messages: {
    elsewhere: '"{path}" matched nothing; the response has {count} objects at "{candidate}".{more}',
    otherCase: '"{path}" matched nothing; the response has "{found}", and names are case-sensitive.',
    emptyHere: '"{path}" was an empty list; the response has {count} objects at "{candidate}".{more}',
    somePages:
      'Page {page} of window {window} has nothing at "{path}", where other pages have their events; it has {count} objects at "{candidate}".',
    onePath: '"{path}" matched nothing on any page (pages: {pages}), while other paths did.',
    message: '"{path}" matched nothing; the response says: {text}',
    members: '"{path}" matched nothing; the response has {members}.',
  },
  page: new URL('../../checks/poll-events-path-matches-nothing.md', import.meta.url),
});
