import type { ArmResource } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import type { NamedPart } from './connector-parts.js';
import { renderConnectorResource } from './connector-resource.js';
import { bindResourceName, bindRule, completeRule } from './data-collection-resources.js';
import { objectsOf, readMember } from '../arm/source-members.js';
import type { IngestionTarget, StandaloneScope } from './standalone-scope.js';

/** A data collection rule of a template, as the data connectors in it see it. */
export interface DeployedRule {
  /** An expression in brackets. */
  readonly id: string;
  readonly streams: readonly string[];
  readonly target: IngestionTarget;
  readonly resource: ArmResource;
}

/** Rules with endpoints of their own exist since this version. */
const ruleApiVersion = '2023-03-11';
const endpointApiVersion = '2022-06-01';

/**
 * Renders a rule and tells how to reach it. A rule whose source names an endpoint uses that one, by default the
 * workspace's; any other becomes a rule of kind Direct, which has its own.
 * https://learn.microsoft.com/azure/azure-monitor/essentials/data-collection-rule-overview#endpoints
 */
export function deployRule(
  { name, value }: NamedPart,
  scope: StandaloneScope,
  dependsOn: readonly string[],
): DeployedRule {
  const properties = bindRule(completeRule(value), scope);
  const boundName = bindResourceName(name, scope);
  const id = `resourceId('Microsoft.Insights/dataCollectionRules', ${asArgument(boundName)})`;
  const endpointId = readMember(properties, 'dataCollectionEndpointId');
  const isDirect =
    typeof endpointId !== 'string' || endpointId === '' || /^direct$/i.test(String(value['kind']));
  return {
    id: `[${id}]`,
    streams: objectsOf(readMember(properties, 'dataFlows')).flatMap((flow) =>
      textsOf(readMember(flow, 'streams')),
    ),
    target: {
      ruleImmutableId: `reference(${id}, '${ruleApiVersion}').immutableId`,
      endpoint: isDirect
        ? `reference(${id}, '${ruleApiVersion}').endpoints.logsIngestion`
        : `reference(${asArgument(endpointId)}, '${endpointApiVersion}').logsIngestion.endpoint`,
    },
    resource: renderConnectorResource({
      name: boundName,
      apiVersion: ruleApiVersion,
      type: 'Microsoft.Insights/dataCollectionRules',
      location: "[parameters('location')]",
      kind: isDirect ? 'Direct' : typeof value['kind'] === 'string' ? value['kind'] : undefined,
      dependsOn,
      properties,
    }),
  };
}

function asArgument(text: string): string {
  return /^\[[^[][^]*\]$/.test(text) ? text.slice(1, -1) : quoteArmLiteral(text);
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
