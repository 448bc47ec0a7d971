import { asObject, asObjects, asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';
import { AzureFault } from '../errors/azure-fault.js';
import { faultOfAnswer } from '../errors/describe-failure.js';
import type { ServiceError } from '../errors/service-error.js';
import { deploymentBody, type DeploymentRequest } from './deployment-request.js';
import { hideSecretValues } from './hide-secret-values.js';
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
    const changes = asObject(result['properties'])['changes'] ?? result['changes'];
    if (!Array.isArray(changes)) throw noChanges(azure.correlationId);
    return { changes: asObjects(changes).flatMap(readChange), objections: [] };
  } catch (fault) {
    return { changes: [], objections: objectionsOf(fault) };
  }
}

/** That nothing would change must not be said because nothing was said. */
function noChanges(correlationId: string): AzureFault {
  return new AzureFault(
    'service',
    'Azure answered what the deployment would change without a list of changes. Try again; if it stays, deploy without a plan.',
    { code: 'NoChanges', correlationId },
  );
}

/** By the names of Azure in small letters. Resources that the template does not name are ignored, by Azure as well. */
const kinds: Readonly<Record<string, ChangeKind | 'ignored'>> = {
  create: 'create',
  modify: 'modify',
  delete: 'delete',
  deploy: 'unknown',
  ignore: 'ignored',
  nochange: 'unchanged',
  noeffect: 'unchanged',
  unsupported: 'unknown',
};

function readChange(change: JsonObject): PlannedChange[] {
  const changeType = asText(change['changeType']);
  const kind = kinds[changeType.toLowerCase()] ?? 'unknown';
  if (kind === 'ignored') return [];
  const delta = asObjects(change['delta']);
  const properties = delta.flatMap((property) => readProperty(property, ''));
  const unforeseen =
    changeType.toLowerCase() === 'deploy'
      ? 'Azure does not compare this type of resource'
      : `Azure calls the change "${changeType}"`;
  return [
    {
      resourceId: asText(change['resourceId']),
      // Azure lists differences without effect, such as read-only properties, and calls the resource modified.
      kind: kind === 'modify' && delta.length > 0 && properties.length === 0 ? 'unchanged' : kind,
      properties,
      reason: kind === 'unknown' ? asText(change['unsupportedReason']) || unforeseen : undefined,
    },
  ];
}

/** Changes of arrays and objects are nested; they become paths. */
function readProperty(change: JsonObject, prefix: string): PropertyChange[] {
  const name = asText(change['path']);
  const own = /^\d+$/.test(name) ? `[${name}]` : name;
  const path = prefix === '' || own.startsWith('[') ? `${prefix}${own}` : `${prefix}.${own}`;
  const children = asObjects(change['children']);
  if (children.length > 0) return children.flatMap((child) => readProperty(child, path));
  const kind = propertyKinds[asText(change['propertyChangeType']).toLowerCase()];
  if (kind === undefined) return [];
  const member = path
    .replaceAll(/\[\d+\]/g, '')
    .split('.')
    .at(-1)!;
  const show = (value: Json | undefined): Json | undefined =>
    value === undefined ? undefined : hideSecretValues(member, value);
  return [{ path, kind, before: show(change['before']), after: show(change['after']) }];
}

const propertyKinds: Readonly<Record<string, PropertyChange['kind']>> = {
  create: 'create',
  delete: 'delete',
  modify: 'modify',
  array: 'modify',
};
