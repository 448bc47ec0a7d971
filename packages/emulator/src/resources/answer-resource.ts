import { asText, type JsonObject } from '@hubwright/schema';
import { azureError, isAzureError, replyError } from '../exchange/azure-error.js';
import { reply, replyEmpty, type Answer, type Call } from '../exchange/exchange.js';
import type { ResourcePath } from '../exchange/resource-path.js';
import { checkPlace, resourceNotFound } from '../state/check-place.js';
import { findResource, type ControlPlane, type StoredResource } from '../state/control-plane.js';
import { checkVersion } from '../versions/check-version.js';
import { checkConditions } from './check-conditions.js';
import { mergePatch } from './merge-patch.js';
import { putResource } from './put-resource.js';

/** Answers a request for one resource: GET, HEAD, PUT, PATCH, DELETE. */
export function answerResource(plane: ControlPlane, path: ResourcePath, call: Call): Answer {
  const known = checkVersion(plane.versions, path.type, call.apiVersion);
  if (isAzureError(known)) return replyError(known);
  const existing = findResource(plane, path.id);
  const failed = checkConditions(call.headers, existing);
  if (failed) return replyError(failed);
  switch (call.method) {
    case 'GET':
      return answerGet(plane, path, existing);
    case 'HEAD':
      return replyEmpty(existing ? 204 : 404);
    case 'PUT':
      return answerPut(plane, path, call, call.body);
    case 'PATCH':
      if (!existing) return replyError(resourceNotFound(path.id, path.resourceGroup));
      return answerPut(plane, path, call, call.body && mergePatch(writable(existing), call.body));
    case 'DELETE':
      return answerDelete(plane, path, existing);
    default:
      return replyError(wrongMethod(call.method, ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']));
  }
}

/** The error for a method that an address does not have. */
export function wrongMethod(method: string, allowed: readonly string[]) {
  return azureError(
    405,
    'MethodNotAllowed',
    `The HTTP method '${method}' is not supported at this address. Supported are: ${allowed.join(', ')}.`,
    { headers: { allow: allowed.join(', ') } },
  );
}

function answerGet(plane: ControlPlane, path: ResourcePath, existing: StoredResource | undefined): Answer {
  const place = checkPlace(plane, path);
  if (place) return replyError(place);
  if (!existing) return replyError(resourceNotFound(path.id, path.resourceGroup));
  return reply(200, existing.body, { etag: existing.etag });
}

function answerPut(
  plane: ControlPlane,
  path: ResourcePath,
  call: Call,
  body: JsonObject | undefined,
): Answer {
  if (!body)
    return replyError(
      azureError(400, 'MissingRequestBody', 'The request has no body, and this operation needs one.'),
    );
  const result = putResource(plane, path.id, call.apiVersion, body);
  if (isAzureError(result)) return replyError(result);
  return reply(result.isNew ? 201 : 200, result.resource.body, { etag: result.resource.etag });
}

/** What of a resource was written by clients; the service makes the rest again. */
function writable({ body }: StoredResource): JsonObject {
  const { id: _id, name: _name, type: _type, etag: _etag, systemData: _systemData, ...rest } = body;
  return rest;
}

/** Deletes a resource with everything in it and all that extends it; a missing one is no error (RFC 9110, section 9.3.5). */
function answerDelete(plane: ControlPlane, path: ResourcePath, existing: StoredResource | undefined): Answer {
  const place = checkPlace(plane, path);
  if (place) return asText(place.code) === 'ParentResourceNotFound' ? replyEmpty(204) : replyError(place);
  if (!existing) return replyEmpty(204);
  const id = path.id.toLowerCase();
  for (const key of plane.resources.keys())
    if (key === id || key.startsWith(`${id}/`)) plane.resources.delete(key);
  return replyEmpty(200);
}
