import { defineCheck } from '@hubwright/schema';

/** The package on disk is not the one of the solution's offer and version. */
export const packageIdentityDiffers = defineCheck({
  id: 'package-identity-differs',
  severity: 'error',
  scope: 'package',
  origin: 'partner-center',
  summary: "A package has its solution's id and version.",
  aka: ['Azure-Sentinel/solution-id'],
  page: new URL('../../checks/package-identity-differs.md', import.meta.url),
  messages: {
    none: 'mainTemplate.json has no variable "solutionId". Certification compares it with the offer; package again: hubwright package "{folder}".',
    id: 'The package is of the solution "{found}", but publisher and offer of the metadata make "{expected}". Certification refuses a package whose id is not the offer\'s; package again, or correct the metadata.',
    version:
      'The package has the version {found}, but the data file has {expected}. Package again: hubwright package "{folder}".',
  },
});
