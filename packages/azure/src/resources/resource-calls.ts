import type { GenericResource } from '@azure/arm-resources';
import { asObject, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';
import { AzureFault } from '../errors/azure-fault.js';

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
  const answer = await create(azure, { id, apiVersion, body: resource });
  // What was made a moment ago is not always there for the next question; then the first answer has to do.
  return (await getResource(azure, id, apiVersion)) ?? asObject(answer as Json);
}

/**
 * Puts a resource. Some of Microsoft Sentinel's are replaced only by who names the version there is, by its `etag` in the body:
 * https://learn.microsoft.com/rest/api/securityinsights/data-connector-definitions/create-or-update
 */
async function create(azure: AzureConnection, { id, apiVersion, body }: ResourceToPut): Promise<unknown> {
  try {
    return await azure.attempt(() =>
      azure.client.resources.beginCreateOrUpdateByIdAndWait(
        idPath(id),
        apiVersion,
        body as unknown as GenericResource,
      ),
    );
  } catch (fault) {
    const etag = wantsEtag(fault) ? (await getResource(azure, id, apiVersion))?.['etag'] : undefined;
    if (typeof etag !== 'string') throw fault;
    return (await azure.send({ method: 'PUT', path: id, apiVersion, body: { ...body, etag } })).body;
  }
}

function wantsEtag(fault: unknown): boolean {
  if (!(fault instanceof AzureFault)) return false;
  const { status } = fault.details;
  return (status === 409 || status === 412) && /e-?tag/i.test(fault.message);
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
  try {
    await azure.attempt(() => azure.client.resources.beginDeleteByIdAndWait(idPath(id), apiVersion));
  } catch (fault) {
    // Somebody else was faster, or it went with what it belongs to.
    if (fault instanceof AzureFault && fault.details.status === 404) return false;
    throw fault;
  }
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
