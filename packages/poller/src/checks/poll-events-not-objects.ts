import { defineCheck } from '@hubwright/schema';

/** Events are no objects, so that a table has no column for what is in them. */
export const pollEventsNotObjects = defineCheck({
  id: 'poll-events-not-objects',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'Events are no objects, so that a table has no column for what is in them.',
  messages: {
    scalars:
      '{count} of the first {sampled} events are no objects, such as {example}. Columns are filled from the members of objects; the path has to select objects.',
    jsonText:
      '{count} of the first {sampled} events are texts that are JSON themselves, such as {example}. The service takes each as one text; the API has to answer with objects.',
  },
  page: new URL('../../checks/poll-events-not-objects.md', import.meta.url),
});
