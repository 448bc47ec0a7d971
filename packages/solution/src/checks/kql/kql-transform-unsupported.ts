import { defineCheck } from '@hubwright/schema';

/** A transformation uses KQL that transformations do not support. */
export const kqlTransformUnsupported = defineCheck({
  id: 'kql-transform-unsupported',
  severity: 'error',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'A transformation uses KQL that transformations do not support.',
  page: new URL('../../../checks/kql-transform-unsupported.md', import.meta.url),
  messages: {
    unsupported: '{message}',
  },
});
