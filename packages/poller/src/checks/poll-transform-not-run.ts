import { defineCheck } from '@hubwright/schema';

/** The transformation of the rule cannot be run here. */
export const pollTransformNotRun = defineCheck({
  id: 'poll-transform-not-run',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'The transformation of the data collection rule cannot be run here.',
  messages: {
    refused: 'The transformation is not run, so there are no rows: {problem}',
  },
  page: new URL('../../checks/poll-transform-not-run.md', import.meta.url),
});
