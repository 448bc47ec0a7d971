import { defineCheck } from '@hubwright/schema';

/** The data file lists the same file twice. */
export const contentListedTwice = defineCheck({
  id: 'content-listed-twice',
  severity: 'error',
  scope: 'solution',
  origin: 'ours',
  summary: 'The data file lists the same file twice.',
  page: new URL('../../checks/content-listed-twice.md', import.meta.url),
  messages: {
    twice: '"{reference}" is already listed under "{key}". Remove one of the two entries.',
  },
});
