import { defineCheck } from '@hubwright/schema';

/** The position in a persistent paging holds a secret and was not written to the state file. */
export const pollCursorNotKept = defineCheck({
  id: 'poll-cursor-not-kept',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'The position in a persistent paging holds a secret and was not written to the state file.',
  messages: {
    secret:
      'The position the paging has reached holds a secret, so it was not written to the state file. The next run starts its paging anew.',
  },
  page: new URL('../../checks/poll-cursor-not-kept.md', import.meta.url),
});
