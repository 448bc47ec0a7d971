import type { AzureConnection } from '../connection/azure-connection.js';
import { AzureFault } from '../errors/azure-fault.js';
import { readServiceError, rootCauses, type ServiceError } from '../errors/service-error.js';
import { deploymentBody, type DeploymentRequest } from './deployment-request.js';

/**
 * Has Azure check a template with its parameters: syntax, references, rights, quotas, policies, and what resource providers say before
 * anything is made. Gives what it objects to; nothing when all is well. Throws an `AzureFault` for faults of the surroundings.
 * https://learn.microsoft.com/rest/api/resources/deployments/validate
 */
export async function validateDeployment(
  azure: AzureConnection,
  request: DeploymentRequest,
): Promise<ServiceError[]> {
  try {
    const { error } = await azure.attempt(() =>
      azure.client.deployments.beginValidateAndWait(
        request.resourceGroup,
        request.name,
        deploymentBody(request),
      ),
    );
    return error ? rootCauses(readServiceError({ ...error }) ?? unreadable) : [];
  } catch (fault) {
    return objectionsOf(fault);
  }
}

/** The errors by which Azure refuses what was sent. Anything else is thrown again. */
export function objectionsOf(fault: unknown): ServiceError[] {
  if (!(fault instanceof AzureFault) || fault.kind !== 'refused' || !fault.details.service) throw fault;
  return rootCauses(fault.details.service);
}

const unreadable: ServiceError = {
  code: 'Unknown',
  message: 'Azure says that there is an error, and not which.',
  target: undefined,
  causes: [],
};
