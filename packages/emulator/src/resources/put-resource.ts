import { asObject, asText, isJsonObject, type JsonObject } from '@hubwright/schema';
import { azureError, isAzureError, type AzureError } from '../exchange/azure-error.js';
import { nameOf, parseResourcePath } from '../exchange/resource-path.js';
import { checkPlace } from '../state/check-place.js';
import { findResource, timestamp, type ControlPlane, type StoredResource } from '../state/control-plane.js';
import { checkVersion } from '../versions/check-version.js';
import { deploymentMembers } from './deployment-members.js';
import { hideSecrets } from './hide-secrets.js';
import { completeIdentity } from './managed-identity.js';
import type { ResourcePut } from './resource-rules.js';
import { rulesOf } from './rules-of-types.js';

/**
 * Creates or replaces a resource: what Azure Resource Manager checks of every resource comes first, then the body is held against
 * its schema, then come the rules of its service. Both a request and a deployment end here.
 */
export function putResource(
  plane: ControlPlane,
  id: string,
  apiVersion: string | undefined,
  given: JsonObject,
): { readonly resource: StoredResource; readonly isNew: boolean } | AzureError {
  const path = parseResourcePath(id);
  if (!path || path.isCollection)
    return azureError(400, 'InvalidResourceId', `'${id}' is not the id of a resource.`);
  const location = asText(given['location']);
  const known = checkVersion(plane.versions, path.type, apiVersion, location || undefined);
  if (isAzureError(known)) return known;
  const place = checkPlace(plane, path);
  if (place) return place;
  const body = Object.fromEntries(Object.entries(given).filter(([name]) => !deploymentMembers.has(name)));
  const existing = findResource(plane, id);
  const put: ResourcePut = { path: { ...path, type: known.type }, apiVersion: apiVersion!, body, existing };
  const rules = rulesOf(known.type);
  const refused =
    checkFrame(put, rules.needsLocation === true) ?? checkSchema(plane, put) ?? rules.check?.(put, plane);
  if (refused) return refused;
  const shown = hideSecrets(known.type, body);
  const etag = `"${plane.newId()}"`;
  const resource: StoredResource = {
    id: existing?.id ?? path.id,
    type: known.type,
    apiVersion: put.apiVersion,
    etag,
    body: {
      ...shown,
      ...completeIdentity(plane, shown, existing),
      id: existing?.id ?? path.id,
      name: nameOf(existing?.id ?? path.id),
      type: known.type,
      etag,
      properties: { ...asObject(shown['properties']), ...rules.complete?.({ ...put, body: shown }, plane) },
      systemData: {
        ...(asObject(existing?.body['systemData'])['createdAt'] === undefined
          ? { createdAt: timestamp(plane) }
          : asObject(existing?.body['systemData'])),
        lastModifiedAt: timestamp(plane),
      },
    },
  };
  plane.resources.set(id.toLowerCase(), resource);
  return { resource, isNew: existing === undefined };
}

/** What holds for all types: https://github.com/cloud-and-ai-microsoft/resource-provider-contract/blob/master/v1.0/resource-api-reference.md */
function checkFrame({ path, body, existing }: ResourcePut, needsLocation: boolean): AzureError | undefined {
  const { location, properties } = body;
  if (properties !== undefined && !isJsonObject(properties))
    return azureError(400, 'InvalidRequestContent', "The member 'properties' has to be an object.", {
      target: 'properties',
    });
  if (location !== undefined && typeof location !== 'string')
    return azureError(400, 'InvalidRequestContent', "The member 'location' has to be a text.", {
      target: 'location',
    });
  if (needsLocation && !location)
    return azureError(400, 'LocationRequired', 'The location property is required for this definition.');
  const before = existing?.body['location'];
  if (needsLocation && typeof before === 'string' && plain(before) !== plain(location ?? ''))
    return azureError(
      409,
      'InvalidResourceLocation',
      `The resource '${nameOf(path.id)}' already exists in location '${before}' in resource group '${path.resourceGroup}'. A resource with the same name cannot be created in location '${location}'. Please select a new resource name.`,
    );
  return undefined;
}

/** `East US` and `eastus` are the same place. */
function plain(location: string): string {
  return location.replaceAll(' ', '').toLowerCase();
}

function checkSchema(plane: ControlPlane, { path, apiVersion, body }: ResourcePut): AzureError | undefined {
  const problems = plane.validateBody?.(path.type, apiVersion, body) ?? [];
  if (problems.length === 0) return undefined;
  return azureError(
    400,
    'InvalidRequestContent',
    `The request content was invalid and could not be deserialized: '${problems.slice(0, 5).join('; ')}'.`,
    { target: path.id },
  );
}
