import { defineCheck } from '@hubwright/schema';

/** A package differs from what its sources render to. */
export const packageStale = defineCheck({
  id: 'package-stale',
  severity: 'error',
  scope: 'package',
  origin: 'partner-center',
  summary: 'A package differs from what its sources render to.',
  page: new URL('../../checks/package-stale.md', import.meta.url),
  messages: {
    different:
      'The file differs from what the sources render to, first at line {line}. Run hubwright package "{folder}", or put the edit into the sources.',
    missing: 'The file is not there, but the sources render to it. Run hubwright package "{folder}".',
  },
});
