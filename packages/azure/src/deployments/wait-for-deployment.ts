import type { AzureConnection } from '../connection/azure-connection.js';
import { AzureFault } from '../errors/azure-fault.js';
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

/** How often in a row an answer may say nothing about the state; what never says it is waited for without end. */
const maximumStateless = 5;

function withoutState(name: string, correlationId: string): AzureFault {
  return new AzureFault('service', `Azure does not say in which state the deployment "${name}" is.`, {
    code: 'NoState',
    correlationId,
  });
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
  let stateless = 0;
  for (let round = 0; ; round += 1) {
    const { properties } = await azure.attempt(() => azure.client.deployments.get(resourceGroup, name));
    const state = readFinalState(properties?.provisioningState);
    if (state) {
      const error = readServiceError(properties?.error);
      return {
        state,
        resourceIds: (properties?.outputResources ?? []).flatMap(({ id }) => id ?? []),
        failures: state === 'Succeeded' ? [] : await findFailures(azure, resourceGroup, name, error),
        errors: error ? rootCauses(error) : [],
      };
    }
    stateless = properties?.provisioningState === undefined ? stateless + 1 : 0;
    if (stateless > maximumStateless) throw withoutState(name, azure.correlationId);
    if (onProgress) await showProgress(azure, { resourceGroup, name, onProgress });
    await sleep(delays[Math.min(round, delays.length - 1)]!);
  }
}

/** Without the operations the deployment's own error still says why; only where there is none, it counts that they cannot be read. */
async function findFailures(
  azure: AzureConnection,
  resourceGroup: string,
  name: string,
  error: ServiceError | undefined,
): Promise<FailedOperation[]> {
  try {
    return await failedOperations(azure, resourceGroup, name);
  } catch (fault) {
    if (error && fault instanceof AzureFault) return [];
    throw fault;
  }
}

/** The state of a deployment that is over; services write it in small letters too. */
function readFinalState(text = ''): DeploymentOutcome['state'] | undefined {
  return (['Succeeded', 'Failed', 'Canceled'] as const).find(
    (state) => state.toLowerCase() === text.toLowerCase(),
  );
}

/** Progress is for the eyes: what hinders it does not hinder the deployment, and is said when the deployment itself is asked for. */
async function showProgress(
  azure: AzureConnection,
  task: {
    readonly resourceGroup: string;
    readonly name: string;
    readonly onProgress: (progress: DeploymentProgress) => void;
  },
): Promise<void> {
  let operations;
  try {
    operations = await listOperations(azure, task.resourceGroup, task.name);
  } catch (fault) {
    if (fault instanceof AzureFault) return;
    throw fault;
  }
  task.onProgress(progressOf(operations));
}

function progressOf(operations: Awaited<ReturnType<typeof listOperations>>): DeploymentProgress {
  const open = operations.filter(({ provisioningState }) => readFinalState(provisioningState) === undefined);
  return {
    begun: operations.length,
    finished: operations.length - open.length,
    current: open[0]?.targetResource.id,
  };
}
