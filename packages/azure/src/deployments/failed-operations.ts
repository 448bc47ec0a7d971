import type { DeploymentOperation } from '@azure/arm-resources';
import type { AzureConnection } from '../connection/azure-connection.js';
import { readServiceError, rootCauses, type ServiceError } from '../errors/service-error.js';

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
    const { provisioningState, statusCode = '', statusMessage, targetResource } = operation.properties ?? {};
    if (provisioningState !== 'Failed') continue;
    const { id = '', resourceType = '', resourceName = '' } = targetResource ?? {};
    if (/^Microsoft\.Resources\/deployments$/i.test(resourceType) && depth < maximumNesting) {
      const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1] ?? resourceGroup;
      const within = await failedOperations(azure, group, resourceName, depth + 1);
      failed.push(...within);
      if (within.length > 0) continue;
    }
    const error = readServiceError(statusMessage?.error ?? statusMessage?.status);
    failed.push({ resourceId: id, status: statusCode, errors: error ? rootCauses(error) : [] });
  }
  return failed;
}

/** All operations of a deployment, in the order Azure lists them. */
export async function listOperations(
  azure: AzureConnection,
  resourceGroup: string,
  name: string,
): Promise<DeploymentOperation[]> {
  return azure.attempt(async () => {
    const operations: DeploymentOperation[] = [];
    for await (const operation of azure.client.deploymentOperations.list(resourceGroup, name))
      operations.push(operation);
    return operations;
  });
}
