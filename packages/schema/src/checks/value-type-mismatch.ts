import { defineCheck } from '../check.js';

/** A value of another type than expected. */
export const valueTypeMismatch = defineCheck({
  id: 'value-type-mismatch',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'A value has another type than expected.',
  messages: {
    found: 'The value of "{property}" is {actual} ({value}), but {expected} is expected.',
  },
  page: new URL('../../checks/value-type-mismatch.md', import.meta.url),
});
