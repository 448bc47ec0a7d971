import { defineCheck } from '@hubwright/schema';

/** Rows have no time of their own. */
export const pollTimeGeneratedEmpty = defineCheck({
  id: 'poll-time-generated-empty',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'The transformation gives rows without TimeGenerated.',
  messages: {
    empty:
      '{count} of {rows} rows have no TimeGenerated, so the table takes the time of arrival. Give it the time of the event, such as TimeGenerated = todatetime(created_at).',
  },
  page: new URL('../../checks/poll-time-generated-empty.md', import.meta.url),
});
