import { defineCheck } from '@hubwright/schema';

/** The API refused calls because there were too many. */
export const pollRateLimited = defineCheck({
  id: 'poll-rate-limited',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'The API refused calls because there were too many.',
  messages: {
    refused:
      '{count} of {calls} calls were answered with status 429 ({said}), and {seconds} s were waited for it. {advice}',
    headersMissing:
      'rateLimitConfig reads the headers {names}, which no answer has ({answers} answers). {advice}',
  },
  page: new URL('../../checks/poll-rate-limited.md', import.meta.url),
});
