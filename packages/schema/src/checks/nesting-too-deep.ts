import { defineCheck } from '../check.js';

/** Objects and arrays nested beyond what any tool in the chain can handle. */
export const nestingTooDeep = defineCheck({
  id: 'nesting-too-deep',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'Objects and arrays are nested too deeply.',
  messages: {
    found:
      'Objects and arrays are nested more than {maximum} levels deep from here on. Flatten the structure.',
  },
  page: new URL('../../checks/nesting-too-deep.md', import.meta.url),
});
