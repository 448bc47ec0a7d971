import { defineCheck } from '../check.js';

/** A text or list that must not be empty. */
export const valueEmpty = defineCheck({
  id: 'value-empty',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'A text or a list is empty.',
  messages: {
    found: '"{property}" is empty. Give it a value.',
  },
  page: new URL('../../checks/value-empty.md', import.meta.url),
});
