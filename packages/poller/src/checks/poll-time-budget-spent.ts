import { defineCheck } from '@hubwright/schema';

/** The run took longer than it may. */
export const pollTimeBudgetSpent = defineCheck({
  id: 'poll-time-budget-spent',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The run took longer than it may.',
  messages: {
    spent:
      'The run was ended in window {window} after {minutes} minutes, its time budget. Ask for less with --windows or --max-pages.',
  },
  page: new URL('../../checks/poll-time-budget-spent.md', import.meta.url),
});
