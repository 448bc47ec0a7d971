import { defineCheck } from '../check.js';

/** A number or a count outside its limits. */
export const valueOutOfRange = defineCheck({
  id: 'value-out-of-range',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'A number or a count is outside its limits.',
  messages: {
    minimum: 'The value {value} of "{property}" is too small; the least allowed is {limit}.',
    exclusiveMinimum: 'The value {value} of "{property}" is too small; it must be more than {limit}.',
    maximum: 'The value {value} of "{property}" is too large; the most allowed is {limit}.',
    maxProperties: '"{property}" has {value} members; the most allowed is {limit}.',
  },
  page: new URL('../../checks/value-out-of-range.md', import.meta.url),
});
