import { isRestError } from '@azure/core-rest-pipeline';
import type { AzureConnection } from '../connection/azure-connection.js';
import { deploymentBody, type DeploymentRequest } from './deployment-request.js';

/**
 * Starts a deployment and comes back as soon as Azure has taken it. Throws an `AzureFault` when Azure does not; its kind is `conflict`
 * with the code `DeploymentActive` when one of that name goes on.
 * https://learn.microsoft.com/rest/api/resources/deployments/create-or-update
 */
export async function startDeployment(azure: AzureConnection, request: DeploymentRequest): Promise<void> {
  await azure.attempt(async () => {
    try {
      await azure.client.deployments.beginCreateOrUpdate(
        request.resourceGroup,
        request.name,
        deploymentBody(request),
      );
    } catch (error) {
      // The library asks for the state once. A deployment that failed by then was taken: whoever waits for it says why it failed.
      if (isRestError(error) && error.request?.method === 'PUT') throw error;
      if (!(error instanceof Error) || isRestError(error)) throw error;
    }
  });
}
