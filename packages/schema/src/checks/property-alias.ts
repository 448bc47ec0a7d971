import { defineCheck } from '../check.js';

/** A member under another spelling than the documented one. */
export const propertyAlias = defineCheck({
  id: 'property-alias',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'A property is spelt otherwise than documented.',
  messages: {
    found: 'The property "{property}" is read as "{canonical}". Write "{canonical}".',
    case: 'The property "{property}" is documented as "{canonical}"; other tools may tell upper from lower case. Write "{canonical}".',
  },
  page: new URL('../../checks/property-alias.md', import.meta.url),
});
