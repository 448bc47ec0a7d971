import type { AzureConnection } from '../connection/azure-connection.js';
import { deploymentBody, type DeploymentRequest } from './deployment-request.js';

/**
 * Starts a deployment and comes back as soon as Azure has taken it. Throws an `AzureFault` when Azure does not; its kind is `conflict`
 * with the code `DeploymentActive` when one of that name goes on.
 * https://learn.microsoft.com/rest/api/resources/deployments/create-or-update
 */
export async function startDeployment(azure: AzureConnection, request: DeploymentRequest): Promise<void> {
  let isTaken = false;
  await azure.attempt(async () => {
    try {
      await azure.client.deployments.beginCreateOrUpdate(
        request.resourceGroup,
        request.name,
        deploymentBody(request),
        { onResponse: ({ status }) => (isTaken ||= status < 300) },
      );
    } catch (error) {
      // The library asks for the state once. Once the deployment is taken, whoever waits for it says what became of it.
      if (!isTaken) throw error;
    }
  });
}
