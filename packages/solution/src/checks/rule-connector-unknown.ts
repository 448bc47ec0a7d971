import { defineCheck } from '@hubwright/schema';

/** A rule requires a connector that is not in the solution. */
export const ruleConnectorUnknown = defineCheck({
  id: 'rule-connector-unknown',
  severity: 'info',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'A rule requires a connector that is not in the solution.',
  page: new URL('../../checks/rule-connector-unknown.md', import.meta.url),
  messages: {
    unknown:
      'The connector "{connectorId}" is not in this solution; the rule needs another solution to be installed.',
    similar: 'The connector "{connectorId}" is not in this solution. Did you mean "{suggestion}"?',
  },
});
