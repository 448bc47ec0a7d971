import { defineCheck } from '../check.js';

/** A member that no schema knows, so that nothing reads it. */
export const propertyUnknown = defineCheck({
  id: 'property-unknown',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'An object has a property that nothing reads.',
  messages: {
    found: 'The property "{property}" is not known here, so nothing reads it. Remove it or correct its name.',
    similar: 'The property "{property}" is not known here, so nothing reads it. Did you mean "{suggestion}"?',
  },
  page: new URL('../../checks/property-unknown.md', import.meta.url),
});
