import { defineCheck } from '@hubwright/schema';

/** A baseline lists a finding that does not occur any more. */
export const baselineEntryGone = defineCheck({
  id: 'baseline-entry-gone',
  severity: 'info',
  scope: 'lint',
  origin: 'ours',
  summary: 'A baseline lists a finding that does not occur any more.',
  page: new URL('../../checks/baseline-entry-gone.md', import.meta.url),
  messages: {
    gone: 'The finding of "{check}" in "{file}" does not occur any more. Take it out of the baseline with --update-baseline.',
  },
});
