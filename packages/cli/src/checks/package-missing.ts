import { defineCheck } from '@hubwright/schema';

/** A solution has no package to verify. */
export const packageMissing = defineCheck({
  id: 'package-missing',
  severity: 'error',
  scope: 'package',
  origin: 'partner-center',
  summary: 'A solution has no package to verify.',
  page: new URL('../../checks/package-missing.md', import.meta.url),
  messages: {
    zip: 'There is no "{file}" for version {version} of the data file. Package the solution first: hubwright package "{folder}".',
  },
});
