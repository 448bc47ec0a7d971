import { defineCheck } from '../check.js';

/** A number that does not survive being read as an IEEE 754 double, as JSON readers do. */
export const numberLosesPrecision = defineCheck({
  id: 'number-loses-precision',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'A number has more digits than a reader of JSON keeps.',
  messages: {
    rounded:
      'The number {number} is read as {readAs}. If it is an identifier, write it as a string in quotes.',
    outOfRange: 'The number {number} is too large to be read. Write it as a string in quotes, or correct it.',
  },
  page: new URL('../../checks/number-loses-precision.md', import.meta.url),
});
