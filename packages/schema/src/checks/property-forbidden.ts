import { defineCheck } from '../check.js';

/** A member that has no meaning beside the value of another one. */
export const propertyForbidden = defineCheck({
  id: 'property-forbidden',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'An object has a property that does not go with another one.',
  messages: {
    found: 'The property "{property}" is not allowed here. Remove it.',
    conditional:
      'The property "{property}" is not read when {condition}. Remove it, or change the other value.',
  },
  page: new URL('../../checks/property-forbidden.md', import.meta.url),
});
