import { asObject, asObjects, asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';
import { faultOfAnswer } from '../errors/describe-failure.js';
import type { ServiceError } from '../errors/service-error.js';
import { deploymentBody, type DeploymentRequest } from './deployment-request.js';
import { objectionsOf } from './validate-deployment.js';

/** What becomes of a resource or a property. `unknown` is what Azure cannot foresee. */
export type ChangeKind = 'create' | 'modify' | 'delete' | 'unchanged' | 'unknown';

/** A property that would change. */
export interface PropertyChange {
  /** Such as `properties.connectorUiConfig.title` or `properties.streams[0]`. */
  readonly path: string;
  readonly kind: Exclude<ChangeKind, 'unchanged'>;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** What would become of one resource. */
export interface PlannedChange {
  readonly resourceId: string;
  readonly kind: ChangeKind;
  /** Of a resource that is modified. */
  readonly properties: readonly PropertyChange[];
  /** Why Azure cannot foresee it. */
  readonly reason: string | undefined;
}

/** What a deployment would change, or what Azure objects to. */
export interface Plan {
  readonly changes: readonly PlannedChange[];
  readonly objections: readonly ServiceError[];
}

/**
 * Asks Azure what a deployment would change; nothing is changed. Resources of the group that the template does not name are left out,
 * since an incremental deployment leaves them alone.
 * https://learn.microsoft.com/rest/api/resources/deployments/what-if
 */
export async function planDeployment(azure: AzureConnection, request: DeploymentRequest): Promise<Plan> {
  try {
    const { properties } = deploymentBody(request);
    let text = '';
    await azure.attempt(() =>
      azure.client.deployments.beginWhatIfAndWait(
        request.resourceGroup,
        request.name,
        { properties: { ...properties, whatIfSettings: { resultFormat: 'FullResourcePayloads' } } },
        { onResponse: ({ bodyAsText }) => (text = bodyAsText ?? '') },
      ),
    );
    // The library takes values of properties for objects, and makes objects of texts and lists; so the answer is read here.
    const result = asObject(JSON.parse(text || '{}') as Json);
    if (isJsonObject(result['error'])) throw faultOfAnswer(400, text, azure.correlationId);
    const { changes } = asObject(result['properties']);
    return { changes: asObjects(changes).flatMap(readChange), objections: [] };
  } catch (fault) {
    return { changes: [], objections: objectionsOf(fault) };
  }
}

const kinds: Readonly<Record<string, ChangeKind>> = {
  Create: 'create',
  Modify: 'modify',
  Delete: 'delete',
  Deploy: 'unknown',
  NoChange: 'unchanged',
  Unsupported: 'unknown',
};

function readChange(change: JsonObject): PlannedChange[] {
  const changeType = asText(change['changeType']);
  const kind = kinds[changeType];
  if (kind === undefined) return [];
  const delta = asObjects(change['delta']);
  const properties = delta.flatMap((property) => readProperty(property, ''));
  const unforeseen = changeType === 'Deploy' ? 'Azure does not compare this type of resource' : undefined;
  return [
    {
      resourceId: asText(change['resourceId']),
      // Azure lists differences without effect, such as read-only properties, and calls the resource modified.
      kind: kind === 'modify' && delta.length > 0 && properties.length === 0 ? 'unchanged' : kind,
      properties,
      reason: asText(change['unsupportedReason']) || unforeseen,
    },
  ];
}

/** Changes of arrays and objects are nested; they become paths. */
function readProperty(change: JsonObject, prefix: string): PropertyChange[] {
  const { before, after } = change;
  const name = asText(change['path']);
  const own = /^\d+$/.test(name) ? `[${name}]` : name;
  const path = prefix === '' || own.startsWith('[') ? `${prefix}${own}` : `${prefix}.${own}`;
  const children = asObjects(change['children']);
  if (children.length > 0) return children.flatMap((child) => readProperty(child, path));
  const kind = propertyKinds[asText(change['propertyChangeType'])];
  return kind === undefined ? [] : [{ path, kind, before, after }];
}

const propertyKinds: Readonly<Record<string, PropertyChange['kind']>> = {
  Create: 'create',
  Delete: 'delete',
  Modify: 'modify',
  Array: 'modify',
};
