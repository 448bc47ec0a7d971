import { defineCheck } from '@hubwright/schema';

/** An answer with status 2xx holds an error. */
export const pollResponseSaysError = defineCheck({
  id: 'poll-response-says-error',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'An answer with status 2xx holds an error.',
  messages: {
    error:
      'Page {page} of window {window} came with status 2xx and an error at "{member}": "{text}". The service takes such a page for a good one, unless successStatusJsonPath says otherwise.',
  },
  page: new URL('../../checks/poll-response-says-error.md', import.meta.url),
});
