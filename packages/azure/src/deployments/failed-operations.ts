import { asObject, asText, type Json } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';
import { AzureFault } from '../errors/azure-fault.js';
import { readServiceError, rootCauses, type ServiceError } from '../errors/service-error.js';
import { listResources } from '../resources/resource-calls.js';
import { groupId } from '../workspace/place.js';

/** A resource that could not be made. */
export interface FailedOperation {
  /** The id of the resource. */
  readonly resourceId: string;
  /** Such as `Conflict`. */
  readonly status: string;
  readonly errors: readonly ServiceError[];
}

/** How deep nested deployments are looked into; Azure allows five levels. */
const maximumNesting = 5;

/**
 * The operations of a deployment that failed, with those of nested deployments in the place of the operation that holds them.
 * https://learn.microsoft.com/rest/api/resources/deployment-operations/list
 */
export async function failedOperations(
  azure: AzureConnection,
  resourceGroup: string,
  name: string,
  depth = 0,
): Promise<FailedOperation[]> {
  const failed: FailedOperation[] = [];
  for (const operation of await listOperations(azure, resourceGroup, name)) {
    const { provisioningState, statusCode, statusMessage, targetResource } = operation;
    if (provisioningState.toLowerCase() !== 'failed') continue;
    const { id, resourceType, resourceName } = targetResource;
    if (/^Microsoft\.Resources\/deployments$/i.test(resourceType) && depth < maximumNesting) {
      const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1] ?? resourceGroup;
      const within = await operationsWithin(azure, group, resourceName, depth + 1);
      failed.push(...within);
      if (within.length > 0) continue;
    }
    const error = readStatus(statusMessage, statusCode);
    failed.push({ resourceId: id, status: statusCode, errors: error ? rootCauses(error) : [] });
  }
  return failed;
}

/** Of a nested deployment that cannot be read, such as one in a group without rights, the operation that holds it says what is known. */
async function operationsWithin(
  azure: AzureConnection,
  resourceGroup: string,
  name: string,
  depth: number,
): Promise<FailedOperation[]> {
  try {
    return await failedOperations(azure, resourceGroup, name, depth);
  } catch (fault) {
    if (fault instanceof AzureFault) return [];
    throw fault;
  }
}

/** What an operation says: an error, or a text of the service behind it. */
function readStatus(status: Json | undefined, code: string): ServiceError | undefined {
  const error = readServiceError(status);
  if (error || typeof status !== 'string' || status === '') return error;
  return { code, message: status, target: undefined, causes: [] };
}

/** An operation of a deployment, as far as it is read here. */
export interface DeploymentOperation {
  readonly provisioningState: string;
  readonly statusCode: string;
  readonly statusMessage: Json | undefined;
  readonly targetResource: {
    readonly id: string;
    readonly resourceType: string;
    readonly resourceName: string;
  };
}

/** All operations of a deployment, in the order Azure lists them. The library would lose what services say as text, so they are read here. */
export async function listOperations(
  azure: AzureConnection,
  resourceGroup: string,
  name: string,
): Promise<DeploymentOperation[]> {
  const group = groupId({ subscriptionId: azure.subscriptionId, resourceGroup });
  const path = `${group}/deployments/${encodeURIComponent(name)}/operations`;
  return (await listResources(azure, path, '2025-03-01')).map((operation) => {
    const properties = asObject(operation['properties']);
    const target = asObject(properties['targetResource']);
    return {
      provisioningState: asText(properties['provisioningState']),
      statusCode: asText(properties['statusCode']),
      statusMessage: properties['statusMessage'],
      targetResource: {
        id: asText(target['id']),
        resourceType: asText(target['resourceType']),
        resourceName: asText(target['resourceName']),
      },
    };
  });
}
