import { defineCheck } from '@hubwright/schema';

/** A suppression is past its date. */
export const suppressionExpired = defineCheck({
  id: 'suppression-expired',
  severity: 'warning',
  scope: 'lint',
  origin: 'ours',
  summary: 'A suppression is past its date and no longer counts.',
  page: new URL('../../checks/suppression-expired.md', import.meta.url),
  messages: {
    past: 'This suppression of "{check}" was good until {expires} and no longer counts. Mend what it hides, or give it a new date.',
  },
});
