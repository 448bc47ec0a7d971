import { dataConnectorRules } from '../connectors/data-connector.js';
import { applicationInsightsRules } from './application-insights.js';
import { dataCollectionEndpointRules } from './data-collection-endpoint.js';
import { dataCollectionRuleRules } from './data-collection-rule.js';
import type { ResourceRules } from './resource-rules.js';
import { metadataRules, onboardingRules, sentinelRules } from './sentinel.js';
import { tableRules } from './table.js';
import { workspaceRules } from './workspace.js';

const inLocation: ResourceRules = { needsLocation: true };

const rules: Readonly<Record<string, ResourceRules>> = {
  'microsoft.operationalinsights/workspaces': workspaceRules,
  'microsoft.operationalinsights/workspaces/tables': tableRules,
  'microsoft.insights/datacollectionendpoints': dataCollectionEndpointRules,
  'microsoft.insights/datacollectionrules': dataCollectionRuleRules,
  'microsoft.insights/components': applicationInsightsRules,
  'microsoft.insights/workbooks': inLocation,
  'microsoft.logic/workflows': inLocation,
  'microsoft.web/connections': inLocation,
  'microsoft.operationsmanagement/solutions': inLocation,
  'microsoft.securityinsights/dataconnectors': dataConnectorRules,
  'microsoft.securityinsights/metadata': metadataRules,
  'microsoft.securityinsights/onboardingstates': onboardingRules,
};

/** The rules of a type; a type without rules of its own is kept as it comes. */
export function rulesOf(type: string): ResourceRules {
  const key = type.toLowerCase();
  return rules[key] ?? (key.startsWith('microsoft.securityinsights/') ? sentinelRules : {});
}
