import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { ArmResource, ArmTemplate, PlaybookContent } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArm, escapeParameters, inlineLocation, workspaceLocationInline } from '../arm/escape-arm.js';
import type { RenderContext } from '../fragment.js';
import { hoistOperationIds } from './hoist-operation-ids.js';
import { isOfType, rewriteConnection } from './playbook-connections.js';
import { pruneMembers } from '../arm/prune-empty.js';
import { memberOf } from '../arm/resolve-arm-text.js';

/** The parts of the template that the content hub deploys when somebody uses a playbook. */
export interface PlaybookTemplate {
  readonly parameters: Record<string, JsonObject>;
  readonly variables: Record<string, Json>;
  readonly resources: readonly ArmResource[];
}

/**
 * Turns the template of a playbook into the inner template of its content template. Each resource has its API
 * connection and operation ids moved to variables and its blanks replaced; its expressions, like those of the
 * parameters and variables, are escaped so that they are evaluated at the playbook's own deployment.
 */
export function playbookTemplate(
  { template, contentKind, name }: PlaybookContent,
  number: number,
  share: RenderContext['share'],
): PlaybookTemplate {
  const variables: Record<string, Json> = { ...definedMembers(template.variables ?? {}) };
  const resources = template.resources.map((source, index) => {
    const moved = hasOwnScope(source) ? source : moveToVariables(source, index + 1, template, variables);
    return pruneMembers(escapeArm(moved) as JsonObject, share) as unknown as ArmResource;
  });
  return {
    parameters: escapeParameters(template.parameters ?? {}) as Record<string, JsonObject>,
    variables: {
      ...pruneMembers(escapeArm(inlineLocation(variables)) as JsonObject, share, { lossFree: true }),
      'workspace-location-inline': workspaceLocationInline,
      ...(contentKind === 'Playbook' ? {} : itemIdVariables(contentKind, name, number, template.resources)),
      ...workspaceVariables(variables),
    },
    resources,
  };
}

/** Adds what it moves to `variables`. */
function moveToVariables(
  source: ArmResource,
  position: number,
  template: ArmTemplate,
  variables: Record<string, Json>,
): Json {
  const connection = rewriteConnection(source, position, template);
  Object.assign(variables, connection.variables);
  return hoistOperationIds(inlineLocation(tagWorkspace(connection.resource)), variables);
}

/** A nested deployment that evaluates its template itself cannot see the variables of the template around it. */
function hasOwnScope(resource: ArmResource): boolean {
  const options = resource.properties?.['expressionEvaluationOptions'];
  return isJsonObject(options) && String(options['scope']).toLowerCase() === 'inner';
}

/** Playbooks are shown in the workspace whose id they carry; tags that are computed as a whole are left alone. */
function tagWorkspace(resource: ArmResource): JsonObject {
  const tags = resource['tags'] ?? {};
  if (!isOfType(resource, 'Microsoft.Logic/workflows') || !isJsonObject(tags)) return resource;
  return {
    ...resource,
    tags: { ...tags, 'hidden-SentinelWorkspaceId': "[variables('workspaceResourceId')]" },
  };
}

/**
 * What the metadata of a custom connector or function app finds its item by. Of a function app it is the id of a
 * workflow in packages of the content hub, too; nothing is looked up by it but its last segment.
 */
function itemIdVariables(
  kind: 'LogicAppsCustomConnector' | 'AzureFunction',
  name: string,
  number: number,
  resources: readonly ArmResource[],
): Record<string, Json> {
  const connector = resources.find((resource) => isOfType(resource, 'Microsoft.Web/customApis'));
  const id =
    kind === 'LogicAppsCustomConnector' && connector
      ? `resourceId('Microsoft.Web/customApis', ${expressionOf(connector.name)})`
      : `resourceId('Microsoft.Logic/workflows', variables('playbookContentId${number}'))`;
  return { [`playbookContentId${number}`]: name, [`playbookId${number}`]: `[[${id}]` };
}

/** Variables of these names that a source brings stay: its own expressions mean them. */
function workspaceVariables(source: Record<string, Json>): Record<string, Json> {
  const own: Record<string, Json> = {
    'workspace-name': "[parameters('workspace')]",
    workspaceResourceId:
      "[[resourceId('microsoft.OperationalInsights/Workspaces', variables('workspace-name'))]",
  };
  return Object.fromEntries(Object.entries(own).filter(([name]) => memberOf(source, name) === undefined));
}

function expressionOf(name: Json): string {
  const text = typeof name === 'string' ? name : '';
  return text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[')
    ? text.slice(1, -1)
    : quoteArmLiteral(text);
}

function definedMembers(object: JsonObject): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
