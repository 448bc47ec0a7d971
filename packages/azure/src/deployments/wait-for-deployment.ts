import type { AzureConnection } from '../connection/azure-connection.js';
import { readServiceError, rootCauses, type ServiceError } from '../errors/service-error.js';
import { failedOperations, listOperations, type FailedOperation } from './failed-operations.js';

/** How a deployment has ended. */
export interface DeploymentOutcome {
  readonly state: 'Succeeded' | 'Failed' | 'Canceled';
  /** Ids of the resources it has made or changed. */
  readonly resourceIds: readonly string[];
  /** Operations that failed, with the causes. */
  readonly failures: readonly FailedOperation[];
  /** What the deployment as a whole says, when it failed. */
  readonly errors: readonly ServiceError[];
}

/** How far a deployment is. */
export interface DeploymentProgress {
  readonly finished: number;
  /** Operations Azure has begun; it begins one when those before it are done. */
  readonly begun: number;
  /** Id of a resource that is being made. */
  readonly current: string | undefined;
}

/** What waiting needs from outside. */
export interface WaitOptions {
  /** Waits so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly onProgress?: (progress: DeploymentProgress) => void;
}

/** Between two questions, in milliseconds: short at first, since small deployments take seconds. */
const delays = [500, 1000, 1000, 2000, 2000, 3000, 5000];

/**
 * Waits until a deployment is over, whoever started it, and says how it ended. Throws an `AzureFault` when there is none of this name or
 * Azure cannot be asked; the deployment goes on then.
 */
export async function waitForDeployment(
  azure: AzureConnection,
  resourceGroup: string,
  name: string,
  { sleep, onProgress }: WaitOptions,
): Promise<DeploymentOutcome> {
  for (let round = 0; ; round += 1) {
    const { properties } = await azure.attempt(() => azure.client.deployments.get(resourceGroup, name));
    const state = properties?.provisioningState ?? '';
    if (state === 'Succeeded' || state === 'Failed' || state === 'Canceled') {
      const error = readServiceError(properties?.error);
      return {
        state,
        resourceIds: (properties?.outputResources ?? []).flatMap(({ id }) => id ?? []),
        failures: state === 'Succeeded' ? [] : await failedOperations(azure, resourceGroup, name),
        errors: error ? rootCauses(error) : [],
      };
    }
    if (onProgress) onProgress(progressOf(await listOperations(azure, resourceGroup, name)));
    await sleep(delays[Math.min(round, delays.length - 1)]!);
  }
}

function progressOf(operations: Awaited<ReturnType<typeof listOperations>>): DeploymentProgress {
  const open = operations.filter(
    ({ properties }) => !/^(Succeeded|Failed|Canceled)$/.test(properties?.provisioningState ?? ''),
  );
  return {
    begun: operations.length,
    finished: operations.length - open.length,
    current: open[0]?.properties?.targetResource?.id,
  };
}
