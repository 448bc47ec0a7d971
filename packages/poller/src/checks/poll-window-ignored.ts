import { defineCheck } from '@hubwright/schema';

/** Events lie outside the window that was asked for. */
export const pollWindowIgnored = defineCheck({
  id: 'poll-window-ignored',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'Events lie outside the window that was asked for.',
  messages: {
    outside:
      'Of {sampled} events, {outside} have a "{field}" outside the window asked for, such as {example} in {start} to {end}. The API does not filter by {parameters}, or by another time.',
    unasked:
      'Of {sampled} events, {outside} have a "{field}" outside their window, such as {example} in {start} to {end}, and the requests name no time: every window gets the same events. Set startTimeAttributeName and endTimeAttributeName.',
  },
  page: new URL('../../checks/poll-window-ignored.md', import.meta.url),
});
