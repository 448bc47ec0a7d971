import { defineCheck } from '@hubwright/schema';

/** A check of one's own ended with an exception. */
export const customCheckFailed = defineCheck({
  id: 'custom-check-failed',
  severity: 'error',
  scope: 'lint',
  origin: 'ours',
  summary: 'A custom check ended with an exception.',
  page: new URL('../../checks/custom-check-failed.md', import.meta.url),
  messages: {
    threw: 'The custom check "{check}" could not look at this: {reason}. Correct the check.',
  },
});
