import { defineCheck } from '@hubwright/schema';

/** A file that steers the linter says something it cannot mean. */
export const configurationInvalid = defineCheck({
  id: 'configuration-invalid',
  severity: 'error',
  scope: 'lint',
  origin: 'ours',
  summary: 'A configuration, a list of suppressions or a baseline cannot be used as it is.',
  page: new URL('../../checks/configuration-invalid.md', import.meta.url),
  messages: {
    unknown: 'There is no "{name}" here, and nothing would read it. {wayOut}',
    missing: 'There is no "{name}" here, and it is needed. Add it.',
    type: 'The value is {actual}; expected is {expected}.',
    check: 'There is no check "{check}". {wayOut}',
  },
});
