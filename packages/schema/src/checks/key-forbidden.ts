import { defineCheck } from '../check.js';

/** A key that changes the prototype of objects in JavaScript programs that copy it carelessly. */
export const keyForbidden = defineCheck({
  id: 'key-forbidden',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'An object has the key `__proto__`.',
  messages: {
    found:
      'The key "{key}" is not allowed, since programs written in JavaScript may misread it. Rename or remove it.',
  },
  page: new URL('../../checks/key-forbidden.md', import.meta.url),
});
