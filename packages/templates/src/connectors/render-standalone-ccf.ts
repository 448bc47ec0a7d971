import { isArmExpression, quoteArmLiteral, unescapeArmLiteral } from '@hubwright/placeholders';
import type { JsonObject } from '@hubwright/schema';
import type { ArmResource, CcfConnectorContent } from '@hubwright/solution';
import { bindPollerProperties } from './bind-poller-properties.js';
import { bindInnerExpression, bindSourceText } from '../arm/bind-source-text.js';
import { readConnectorParts, type ConnectorParts } from './connector-parts.js';
import { renderConnectorResource } from './connector-resource.js';
import { lastSegment } from './data-collection-resources.js';
import { connectorDefinitionType, dataConnectorType, sentinelResourceId } from './data-connector-names.js';
import { escapeUiTexts } from '../arm/escape-ui-text.js';
import { mapStrings } from '../arm/map-strings.js';
import type { Profile } from '../profile.js';
import { providerPrefix } from './render-poller.js';
import { shapePoller, type ShapedPoller } from './shape-poller.js';
import { objectMember, readMember } from '../arm/source-members.js';
import { createStandaloneScope, type StandaloneScope } from './standalone-scope.js';
import { deployRule, type DeployedRule } from './standalone-rule.js';
import { queueStoragePoller, readsStorageAccount } from './storage-notifications.js';
import { findUiParameters } from './ui-parameters.js';

/** The parts of a template that deploys one codeless connector. */
export interface StandaloneParts {
  readonly parameters: Record<string, JsonObject>;
  readonly variables: Record<string, string>;
  readonly resources: readonly ArmResource[];
}

/** Renders tables, rules, page and data connectors, each depending on those before it. */
export function renderStandaloneCcf(content: CcfConnectorContent, profile: Profile): StandaloneParts {
  const parts = readConnectorParts(content);
  const uiParameters = findUiParameters(parts.uiConfig);
  const scope = createStandaloneScope(parts.id, uiParameters);
  const tables = parts.tables.map(({ name, value }) => renderTable(lastSegment(name), value, scope, profile));
  const tableIds = tables.map(({ id }) => id);
  const rules = parts.rules.map((part) => deployRule(part, scope, tableIds));
  const definition = renderDefinition(parts, profile);
  const connectors = parts.pollers.flatMap((part) =>
    renderConnectors(
      shapePoller(part.value, part.name, parts.id, uiParameters),
      part.value,
      parts.id,
      rules,
      scope,
      profile,
    ),
  );
  return {
    resources: [
      ...tables.map(({ resource }) => resource),
      ...rules.map(({ resource }) => resource),
      definition,
      ...connectors,
    ],
    variables: scope.variables(),
    parameters: scope.parameters(),
  };
}

interface DeployedTable {
  readonly id: string;
  readonly resource: ArmResource;
}

function renderTable(
  name: string,
  table: JsonObject,
  scope: StandaloneScope,
  profile: Profile,
): DeployedTable {
  const own = bindInnerExpression(name, scope);
  return {
    id: `[resourceId('Microsoft.OperationalInsights/workspaces/tables', parameters('workspace'), ${own})]`,
    resource: renderConnectorResource({
      name: `[concat(parameters('workspace'),'/',${own})]`,
      apiVersion: profile.apiVersions.tables,
      type: 'Microsoft.OperationalInsights/workspaces/tables',
      properties: mapStrings(objectMember(table, 'properties'), (text) => bindSourceText(text, scope)),
    }),
  };
}

function renderDefinition(parts: ConnectorParts, profile: Profile): ArmResource {
  return renderConnectorResource({
    name: `[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',${quoteArmLiteral(parts.id)})]`,
    apiVersion: profile.apiVersions.dataConnectorDefinitions,
    type: connectorDefinitionType,
    location: "[parameters('location')]",
    kind: parts.kind,
    properties: escapeUiTexts(parts.properties, 1, () => false),
  });
}

function renderConnectors(
  shaped: ShapedPoller,
  value: JsonObject,
  connectorId: string,
  rules: readonly DeployedRule[],
  scope: StandaloneScope,
  profile: Profile,
): ArmResource[] {
  const { name } = shaped;
  const queued = readsStorageAccount(shaped.kind) ? queueStoragePoller(shaped, scope) : undefined;
  const poller = queued?.poller ?? shaped;
  const stream = readMember(objectMember(objectMember(value, 'properties'), 'dcrConfig'), 'streamName');
  const rule =
    rules.find(({ streams }) => typeof stream === 'string' && streams.includes(stream)) ?? rules[0];
  const own = scope.towards(rule?.target);
  const properties = bindPollerProperties(poller.properties, own);
  const copies = own.takeCopies();
  const definition = `[${sentinelResourceId('dataConnectorDefinitions', quoteArmLiteral(connectorId))}]`;
  const connector = renderConnectorResource({
    name: connectorName(name, own, copies),
    apiVersion: profile.apiVersions.dataConnectors,
    type: dataConnectorType,
    location: "[parameters('location')]",
    kind: poller.kind,
    dependsOn: [
      definition,
      ...rules.map(({ id }) => id),
      ...poller.dependsOn.map((text) => bindSourceText(text, own)),
    ],
    copy: copies
      ? {
          name: `copies of ${name}`.replaceAll(/[^\w-]+/g, '-'),
          count: "[length(variables('commaSeparatedArray'))]",
        }
      : undefined,
    properties,
  });
  return queued ? [lower(queued.deployment), connector] : [connector];
}

/** The name must not change from one deployment to the next, or each would make another connection. */
function connectorName(name: string, scope: StandaloneScope, copies: boolean): string {
  const own = bindInnerExpression(isArmExpression(name) ? name : name.replace(providerPrefix, ''), scope);
  const prefix = /Microsoft\.SecurityInsights\//i.test(own)
    ? []
    : ["parameters('workspace'),'/Microsoft.SecurityInsights/'"];
  return `[concat(${[...prefix, own, ...(copies ? ['copyIndex()'] : [])].join(',')})]`;
}

/** What is rendered for a content template is evaluated once more there than here. */
function lower(resource: ArmResource): ArmResource {
  return mapStrings(resource, unescapeArmLiteral) as ArmResource;
}
