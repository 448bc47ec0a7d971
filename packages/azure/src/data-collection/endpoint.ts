import { asObject, asText } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';
import { groupId, type WorkspacePlace } from '../workspace/place.js';

/** The version of data collection endpoints that is used here. */
const apiVersion = '2022-06-01';

/** A data collection endpoint, to which connectors send. */
export interface DataCollectionEndpoint {
  readonly id: string;
  /** Address of the logs ingestion API, such as `https://x-abcd.westeurope-1.ingest.monitor.azure.com`. */
  readonly address: string;
}

/** The id of the data collection endpoint connectors send to when nobody names another: it has the name of the workspace. */
export function defaultEndpointId(place: WorkspacePlace): string {
  return `${groupId(place)}/providers/Microsoft.Insights/dataCollectionEndpoints/${place.workspace}`;
}

/** Looks for a data collection endpoint; `undefined` when it is not there. */
export async function findEndpoint(
  azure: AzureConnection,
  id: string,
): Promise<DataCollectionEndpoint | undefined> {
  const { status, body } = await azure.send({ method: 'GET', path: id, apiVersion, accept: [404] });
  return status === 404 ? undefined : { id, address: addressOf(body) };
}

function addressOf(body: Parameters<typeof asObject>[0]): string {
  return asText(asObject(asObject(asObject(body)['properties'])['logsIngestion'])['endpoint']);
}
