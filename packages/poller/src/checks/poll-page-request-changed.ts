import { defineCheck } from '@hubwright/schema';

/** The request of a later page differs from the first one in a way that changes what comes. */
export const pollPageRequestChanged = defineCheck({
  id: 'poll-page-request-changed',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'The request of a later page differs from the first one in a way that changes what comes.',
  messages: {
    lostRefused:
      'Page {page} of window {window} lost {parameters}, and the API refused it with status {status}. {advice}',
    lostOutside:
      'Page {page} of window {window} lost {parameters}, and later pages have events outside the window ({outside} of {sampled} by "{field}"). {advice}',
    lostPageSize:
      'Page {page} of window {window} lost {parameters}, and later pages have {later} events where the first one had {first}. {advice}',
    doubled: 'Page {page} of window {window} has {parameters} more than once, which the first page has not.',
    encodedTwice:
      'Page {page} of window {window} sent {parameters}, which is percent-encoded twice, and {outcome}. The token in the answer is encoded already.',
    blank:
      'Page {page} of window {window} sent {parameters}, a token with a blank in it, and {outcome}. A "+" was probably decoded on the way.',
  },
  page: new URL('../../checks/poll-page-request-changed.md', import.meta.url),
});
