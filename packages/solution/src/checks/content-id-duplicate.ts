import { defineCheck } from '@hubwright/schema';

/** Two content items of a kind have the same id. */
export const contentIdDuplicate = defineCheck({
  id: 'content-id-duplicate',
  severity: 'error',
  scope: 'solution',
  origin: 'public-pipeline',
  summary: 'Two content items of a kind have the same id.',
  page: new URL('../../checks/content-id-duplicate.md', import.meta.url),
  messages: {
    duplicate: 'The id "{id}" is already used by "{other}". Give one of the two a new GUID.',
  },
});
