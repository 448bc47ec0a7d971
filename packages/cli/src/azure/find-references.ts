import { defaultEndpointId, getResource, type AzureConnection, type WorkspacePlace } from '@hubwright/azure';
import type { Json, JsonObject } from '@hubwright/schema';

/**
 * Looks for what the template of a connector refers to and does not make: the data collection endpoint. By id in small letters. Throws an
 * `AzureFault`.
 */
export async function findReferences(
  azure: AzureConnection,
  parameters: Readonly<Record<string, Json>>,
  place: WorkspacePlace,
): Promise<Map<string, JsonObject>> {
  const named = parameters['dataCollectionEndpointId'];
  const id = typeof named === 'string' && named !== '' ? named : defaultEndpointId(place);
  const endpoint = await getResource(azure, id, '2022-06-01');
  return new Map(endpoint ? [[id.toLowerCase(), endpoint]] : []);
}
