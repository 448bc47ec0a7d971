import { defineCheck } from '@hubwright/schema';

/** A listed file is not what its list says. */
export const contentKindMismatch = defineCheck({
  id: 'content-kind-mismatch',
  severity: 'error',
  scope: 'solution',
  origin: 'ours',
  summary: 'A listed file is not what its list says.',
  page: new URL('../../checks/content-kind-mismatch.md', import.meta.url),
  messages: {
    mismatch: '"{reference}" is listed under "{key}" but is not {expected}. {found}',
    alone: '"{reference}" is not {expected}. {found}',
  },
});
