import { defineCheck } from '@hubwright/schema';

/** No data connector refers to a connector definition. */
export const definitionPollerMissing = defineCheck({
  id: 'definition-poller-missing',
  severity: 'error',
  scope: 'connector',
  origin: 'ours',
  summary: 'No data connector refers to a connector definition.',
  page: new URL('../../checks/definition-poller-missing.md', import.meta.url),
  messages: {
    missing: 'No data connector has connectorDefinitionName "{id}". Add the poller beside the definition.',
    similar:
      'No data connector has connectorDefinitionName "{id}". Did you mean "{suggestion}", which "{file}" refers to?',
  },
});
