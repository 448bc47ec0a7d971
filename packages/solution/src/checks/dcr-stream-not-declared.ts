import { defineCheck } from '@hubwright/schema';

/** A data flow takes a custom stream that is not declared. */
export const dcrStreamNotDeclared = defineCheck({
  id: 'dcr-stream-not-declared',
  severity: 'error',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'A data flow takes a custom stream that is not declared.',
  page: new URL('../../checks/dcr-stream-not-declared.md', import.meta.url),
  messages: {
    missing: 'The stream "{stream}" is not in streamDeclarations. {declared}',
    similar: 'The stream "{stream}" is not in streamDeclarations. {declared} Did you mean "{suggestion}"?',
  },
});
