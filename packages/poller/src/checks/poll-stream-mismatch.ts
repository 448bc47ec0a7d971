import { defineCheck } from '@hubwright/schema';

/** The events do not fit the stream that takes them. */
export const pollStreamMismatch = defineCheck({
  id: 'poll-stream-mismatch',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'The events do not fit the stream that the data collection rule declares for them.',
  messages: {
    similar:
      'No event has "{column}", which the stream "{stream}" declares; {count} of {events} events have "{found}", which it does not. Names are compared letter by letter, so the values are dropped.',
    unconvertible:
      '{count} of {events} events have {found} in "{column}", which the stream "{stream}" declares as {declared}, so the value is lost.',
    undeclared:
      'The stream "{stream}" does not declare {names}, so these members of the events are dropped without a word.',
    unfilled: 'No event has {names}, which the stream "{stream}" declares.',
  },
  page: new URL('../../checks/poll-stream-mismatch.md', import.meta.url),
});
