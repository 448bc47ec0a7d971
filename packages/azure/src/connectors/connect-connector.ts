import type { JsonObject } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';
import { AzureFault } from '../errors/azure-fault.js';
import { getResource } from '../resources/resource-calls.js';

/** The version in which connectors of the platform of 2022 are connected; they never left its previews. */
export const connectApiVersion = '2021-03-01-preview';

/** How the calls are sent: the reference says POST, the article of the platform PUT. */
export type ConnectMethod = 'POST' | 'PUT';

/**
 * Connects a connector that is deployed. Throws an `AzureFault`; a connector that is not there is told apart from a refusal.
 * https://learn.microsoft.com/rest/api/securityinsights/data-connectors/connect
 * @param id resource id of the data connector
 */
export async function connectConnector(
  azure: AzureConnection,
  id: string,
  body: JsonObject,
  method: ConnectMethod,
): Promise<void> {
  const { status } = await azure.send({
    method,
    path: `${id}/connect`,
    apiVersion: connectApiVersion,
    body,
    accept: [404, 405],
  });
  if (isUnknown(status)) throw await explainUnknown(azure, id, method);
}

/**
 * Disconnects a connector. Throws an `AzureFault`.
 * https://learn.microsoft.com/rest/api/securityinsights/data-connectors/disconnect
 * @param id resource id of the data connector
 */
export async function disconnectConnector(
  azure: AzureConnection,
  id: string,
  method: ConnectMethod,
): Promise<void> {
  const { status } = await azure.send({
    method,
    path: `${id}/disconnect`,
    apiVersion: connectApiVersion,
    accept: [404, 405],
  });
  if (isUnknown(status)) throw await explainUnknown(azure, id, method);
}

function isUnknown(status: number): boolean {
  return status === 404 || status === 405;
}

/** Where a call is not known, there may be no such connector, or it is not called in this way. */
async function explainUnknown(
  azure: AzureConnection,
  id: string,
  method: ConnectMethod,
): Promise<AzureFault> {
  const { correlationId } = azure;
  const name = decodeURIComponent(id.slice(id.lastIndexOf('/') + 1));
  if (await getResource(azure, id, connectApiVersion)) {
    const other = method === 'PUT' ? 'POST' : 'PUT';
    return new AzureFault(
      'service',
      `The data connector "${name}" is there, and Azure does not know the call with ${method}. Try --method ${other}.`,
      { code: 'MethodNotKnown', correlationId },
    );
  }
  return new AzureFault(
    'place',
    `The workspace has no data connector "${name}". Deploy it first: hubwright deploy.`,
    {
      code: 'NotFound',
      status: 404,
      correlationId,
    },
  );
}
