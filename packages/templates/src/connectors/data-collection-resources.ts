import type { Json, JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArmText } from '../arm/arm-expression.js';
import { bindSourceText, type BindingScope } from '../arm/bind-source-text.js';
import { renderConnectorResource } from './connector-resource.js';
import { workspaceLocation } from './data-connector-names.js';
import type { RenderContext } from '../fragment.js';
import { isMainTemplateName } from './known-names.js';
import { mapStrings } from '../arm/map-strings.js';
import { pruneMembers } from '../arm/prune-empty.js';
import { readSourceText } from '../arm/source-text.js';
import { objectMember, objectsOf, readMember, withDefault, withMember } from '../arm/source-members.js';

/**
 * Renders a data collection rule as the content hub deploys it with a connector's page: it writes to the workspace of
 * the installation, and takes its data at that workspace's endpoint unless it brings its own.
 */
export function renderDataCollectionRule(
  rule: JsonObject,
  name: string,
  scope: BindingScope,
  context: RenderContext,
): ArmResource {
  const kind = typeof rule['kind'] === 'string' && rule['kind'] !== '' ? rule['kind'] : undefined;
  const properties = completeRule(rule);
  const target =
    kind?.toLowerCase() === 'direct'
      ? properties
      : withDefault(properties, 'dataCollectionEndpointId', '{{dataCollectionEndpointId}}');
  return renderConnectorResource({
    name: bindResourceName(name, scope),
    apiVersion: context.profile.apiVersions.dataCollectionRules,
    type: 'Microsoft.Insights/dataCollectionRules',
    location: workspaceLocation,
    kind: kind ?? context.share('blanks'),
    properties: pruneMembers(bindRule(target, scope), context.share),
  });
}

/** Renders a custom table; its location is that of the workspace, whatever the source says. */
export function renderTable(
  table: JsonObject,
  name: string,
  scope: BindingScope,
  context: RenderContext,
): ArmResource {
  return renderConnectorResource({
    name: bindResourceName(lastSegment(name), scope),
    apiVersion: context.profile.apiVersions.tables,
    type: 'Microsoft.OperationalInsights/workspaces/tables',
    location: workspaceLocation,
    properties: mapStrings(withoutNulls(objectMember(table, 'properties')), (text) =>
      bindSourceText(text, scope),
    ),
  });
}

/** The rule's properties with a destination, the workspace, in the list the API wants. */
export function completeRule(rule: JsonObject): JsonObject {
  const properties = objectMember(rule, 'properties');
  const destinations = objectMember(properties, 'destinations');
  const listed = objectsOf(readMember(destinations, 'logAnalytics'));
  const workspaces = (listed.length > 0 ? listed : [{}]).map((destination) =>
    withMember(
      withDefault(destination, 'name', destinationName(properties)),
      'workspaceResourceId',
      '{{workspaceResourceId}}',
    ),
  );
  return withEndpoint(
    withMember(properties, 'destinations', withMember(destinations, 'logAnalytics', workspaces)),
  );
}

/** Whatever a source calls the placeholder for the endpoint's id, it means the workspace's endpoint. */
function withEndpoint(properties: JsonObject): JsonObject {
  const endpoint = readMember(properties, 'dataCollectionEndpointId');
  if (typeof endpoint !== 'string') return properties;
  const { parts } = readSourceText(endpoint);
  const isKnown = parts.every((part) => 'literal' in part || isMainTemplateName(part.by, part.reference));
  return isKnown
    ? properties
    : withMember(properties, 'dataCollectionEndpointId', '{{dataCollectionEndpointId}}');
}

/** Binds a rule's strings; KQL is full of braces and brackets of its own and holds no placeholders. */
export function bindRule(properties: JsonObject, scope: BindingScope): JsonObject {
  return mapMembers(properties, (name, member) =>
    name.toLowerCase() === 'dataflows'
      ? objectsOf(member).map((flow) => bindFlow(flow, scope))
      : bindAll(member, scope),
  );
}

function bindFlow(flow: JsonObject, scope: BindingScope): JsonObject {
  return mapMembers(flow, (name, member) =>
    name.toLowerCase() === 'transformkql' && typeof member === 'string'
      ? escapeArmText(member, scope.evaluations)
      : bindAll(member, scope),
  );
}

function bindAll(value: Json, scope: BindingScope): Json {
  return mapStrings(value, (text) => bindSourceText(text, scope));
}

function mapMembers(value: JsonObject, change: (name: string, member: Json) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, change(name, member)]],
    ),
  );
}

/**
 * The name of a resource that is made once per workspace: a placeholder, and what follows it, stands for the
 * workspace's name.
 */
export function bindResourceName(name: string, scope: BindingScope): string {
  const { brackets, parts } = readSourceText(name);
  const [first] = parts;
  if (brackets === 0 && parts.length > 1 && first && 'literal' in first) {
    return `[concat(${quoteArmLiteral(first.literal)}, parameters('workspace'))]`;
  }
  return bindSourceText(name, scope);
}

/** Table names are given without their workspace; sources exported from Azure put it in front. */
export function lastSegment(name: string): string {
  const exported = /^\[+concat\(.*'\/([^'/]+)'\s*\)\]$/.exec(name)?.[1];
  return exported ?? name.slice(name.lastIndexOf('/') + 1);
}

function destinationName(properties: JsonObject): Json {
  const [flow] = objectsOf(readMember(properties, 'dataFlows'));
  const names = flow ? readMember(flow, 'destinations') : undefined;
  return (Array.isArray(names) ? names.find((name) => typeof name === 'string') : undefined) ?? 'clv2ws1';
}

function withoutNulls(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}
