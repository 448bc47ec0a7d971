import { defineCheck } from '@hubwright/schema';

/** A window had more pages than the limit. */
export const pollPageLimitReached = defineCheck({
  id: 'poll-page-limit-reached',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'A window had more pages than the limit.',
  messages: {
    limit:
      'Window {window} had more than {limit} pages. The rest was not fetched; allow more with --max-pages.',
  },
  page: new URL('../../checks/poll-page-limit-reached.md', import.meta.url),
});
