import { defineCheck } from '../check.js';

/** A member that is accepted and not read. */
export const propertyDeprecated = defineCheck({
  id: 'property-deprecated',
  severity: 'info',
  scope: 'file',
  origin: 'ours',
  summary: 'An object has a property that is no longer read.',
  messages: {
    found: 'The property "{property}" is accepted but nothing reads it. It can be removed.',
  },
  page: new URL('../../checks/property-deprecated.md', import.meta.url),
});
