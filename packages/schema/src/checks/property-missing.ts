import { defineCheck } from '../check.js';

/** A member that must be there and is not. */
export const propertyMissing = defineCheck({
  id: 'property-missing',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'An object lacks a property that it needs.',
  messages: {
    found: 'The property "{property}" is missing. Add it.',
    conditional: 'The property "{property}" is missing; it is needed when {condition}. Add it.',
  },
  page: new URL('../../checks/property-missing.md', import.meta.url),
});
