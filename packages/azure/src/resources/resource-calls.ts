import type { GenericResource } from '@azure/arm-resources';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';

/** A resource as it is put: `properties` and what stands beside them. */
export interface ResourceToPut {
  readonly id: string;
  readonly apiVersion: string;
  readonly body: JsonObject;
}

/** What stands beside the name in a resource and is not the template's own business, such as `dependsOn`. */
const members = ['kind', 'location', 'tags', 'sku', 'identity', 'plan', 'properties'];

/**
 * Makes or replaces one resource and waits until it is there; gives it as Azure shows it. Throws an `AzureFault`.
 * https://learn.microsoft.com/rest/api/resources/resources/create-or-update-by-id
 */
export async function putResource(
  azure: AzureConnection,
  { id, apiVersion, body }: ResourceToPut,
): Promise<JsonObject> {
  const resource = Object.fromEntries(
    members.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])),
  );
  await azure.attempt(() =>
    azure.client.resources.beginCreateOrUpdateByIdAndWait(
      idPath(id),
      apiVersion,
      resource as GenericResource,
    ),
  );
  return (await getResource(azure, id, apiVersion)) ?? {};
}

/** The library puts the slash before the id. */
function idPath(id: string): string {
  return id.replace(/^\//, '');
}

/** A resource as Azure shows it; `undefined` when it is not there. Throws an `AzureFault`. */
export async function getResource(
  azure: AzureConnection,
  id: string,
  apiVersion: string,
): Promise<JsonObject | undefined> {
  const { status, body } = await azure.send({ method: 'GET', path: id, apiVersion, accept: [404] });
  return status !== 404 && isJsonObject(body) ? body : undefined;
}

/**
 * Deletes a resource and waits until it is gone; gives whether it was there. Throws an `AzureFault`.
 * https://learn.microsoft.com/rest/api/resources/resources/delete-by-id
 */
export async function deleteResource(
  azure: AzureConnection,
  id: string,
  apiVersion: string,
): Promise<boolean> {
  if (!(await getResource(azure, id, apiVersion))) return false;
  await azure.attempt(() => azure.client.resources.beginDeleteByIdAndWait(idPath(id), apiVersion));
  return true;
}

/** All members of a collection, page by page. Throws an `AzureFault`. */
export async function listResources(
  azure: AzureConnection,
  id: string,
  apiVersion: string,
): Promise<JsonObject[]> {
  const found: JsonObject[] = [];
  const seen = new Set<string>();
  let next: { path: string; apiVersion?: string } | undefined = { path: id, apiVersion };
  while (next && !seen.has(next.path)) {
    seen.add(next.path);
    const { body }: { body: Json | undefined } = await azure.send({ method: 'GET', ...next });
    const { value, nextLink }: JsonObject = isJsonObject(body) ? body : {};
    if (Array.isArray(value)) found.push(...value.filter(isJsonObject));
    next = typeof nextLink === 'string' && nextLink !== '' ? { path: nextLink } : undefined;
  }
  return found;
}
