import { defineCheck } from '../check.js';

/** The same key twice in one object: one of the two values would silently disappear. */
export const keyDuplicated = defineCheck({
  id: 'key-duplicated',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'An object has the same key twice.',
  messages: {
    found:
      'The key "{key}" appears twice in the same object, so one of its values would be lost. Remove or rename one.',
    sameValue:
      'The key "{key}" appears twice in the same object, both times with the same value. Remove one.',
  },
  page: new URL('../../checks/key-duplicated.md', import.meta.url),
});
