import { defineCheck } from '@hubwright/schema';

/** The SolutionMetadata.json of a solution is missing. */
export const solutionMetadataMissing = defineCheck({
  id: 'solution-metadata-missing',
  severity: 'error',
  scope: 'solution',
  origin: 'ours',
  summary: 'The SolutionMetadata.json of a solution is missing.',
  page: new URL('../../checks/solution-metadata-missing.md', import.meta.url),
  messages: {
    missing:
      'The metadata file "{path}" does not exist. It holds publisherId, offerId, categories and support; create it beside the Data folder.',
  },
});
