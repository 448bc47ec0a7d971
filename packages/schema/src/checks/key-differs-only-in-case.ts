import { defineCheck } from '../check.js';

/** Two keys of one object that PowerShell and Azure Resource Manager take for the same. */
export const keyDiffersOnlyInCase = defineCheck({
  id: 'key-differs-only-in-case',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'Two keys of an object differ only in upper and lower case.',
  messages: {
    found:
      'The keys "{first}" and "{key}" of the same object differ only in case; PowerShell and Azure Resource Manager take them for one. Remove or rename one.',
  },
  page: new URL('../../checks/key-differs-only-in-case.md', import.meta.url),
});
