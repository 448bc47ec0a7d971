import { defineCheck } from '../check.js';

/** A value that is not among those allowed. */
export const valueNotAllowed = defineCheck({
  id: 'value-not-allowed',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'A value is not among those allowed.',
  messages: {
    found: 'The value {value} of "{property}" is not one of those allowed: {allowed}.',
    similar: 'The value {value} of "{property}" is not one of those allowed. Did you mean "{suggestion}"?',
  },
  page: new URL('../../checks/value-not-allowed.md', import.meta.url),
});
