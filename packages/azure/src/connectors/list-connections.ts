import { asObject, asText } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';
import { listResources } from '../resources/resource-calls.js';
import { sentinelId, type WorkspacePlace } from '../workspace/place.js';

/** The version in which data connectors are listed and deleted: a preview, since it has the kinds of both platforms. */
export const dataConnectorsApiVersion = '2023-02-01-preview';

/** A data connector that polls for a codeless connector. */
export interface ListedConnection {
  readonly id: string;
  readonly name: string;
  readonly apiVersion: string;
}

/**
 * The data connectors that belong to a codeless connector. Throws an `AzureFault`.
 * @param definition name of its definition
 */
export async function listConnections(
  azure: AzureConnection,
  place: WorkspacePlace,
  definition: string,
): Promise<ListedConnection[]> {
  const all = await listResources(azure, sentinelId(place, 'dataConnectors'), dataConnectorsApiVersion);
  return all
    .filter(({ properties }) => {
      const own = asText(asObject(properties)['connectorDefinitionName']);
      return own.toLowerCase() === definition.toLowerCase();
    })
    .map(({ id, name }) => ({ id: asText(id), name: asText(name), apiVersion: dataConnectorsApiVersion }));
}
