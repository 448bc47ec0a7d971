import { defineCheck } from '../check.js';

/** A text that does not have the form expected. */
export const valuePatternMismatch = defineCheck({
  id: 'value-pattern-mismatch',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'A text does not have the form expected.',
  messages: {
    found: 'The value {value} of "{property}" does not have the form expected.',
    example: 'The value {value} of "{property}" does not have the form expected, which is like {example}.',
  },
  page: new URL('../../checks/value-pattern-mismatch.md', import.meta.url),
});
