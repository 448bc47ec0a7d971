import { defineCheck } from '@hubwright/schema';

/** A data connector refers to a definition that is not there. */
export const pollerDefinitionMissing = defineCheck({
  id: 'poller-definition-missing',
  severity: 'error',
  scope: 'connector',
  origin: 'ours',
  summary: 'A data connector refers to a definition that is not there.',
  page: new URL('../../checks/poller-definition-missing.md', import.meta.url),
  messages: {
    missing: 'connectorDefinitionName "{name}" is the id of no connector definition in this solution.',
    similar:
      'connectorDefinitionName "{name}" is the id of no connector definition in this solution. Did you mean "{suggestion}"?',
  },
});
