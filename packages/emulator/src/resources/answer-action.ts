import { isAzureError, azureError, replyError } from '../exchange/azure-error.js';
import type { Answer, Call } from '../exchange/exchange.js';
import { nameOf, type ResourcePath } from '../exchange/resource-path.js';
import { answerConnect, answerDisconnect } from '../connectors/connect.js';
import { checkPlace, resourceNotFound } from '../state/check-place.js';
import { findResource, type ControlPlane, type StoredResource } from '../state/control-plane.js';
import { checkVersion } from '../versions/check-version.js';

type Action = (plane: ControlPlane, resource: StoredResource, call: Call) => Answer;

const actions: Readonly<Record<string, Action>> = {
  'microsoft.securityinsights/dataconnectors/connect': answerConnect,
  'microsoft.securityinsights/dataconnectors/disconnect': answerDisconnect,
};

/**
 * Whether a request asks for an action. They are POST by
 * https://learn.microsoft.com/rest/api/securityinsights/data-connectors/connect and PUT by
 * https://learn.microsoft.com/azure/sentinel/create-codeless-connector-legacy; both are taken.
 */
export function isAction({ isCollection, type }: ResourcePath, method: string): boolean {
  return (
    isCollection && (method === 'POST' || (method === 'PUT' && Object.hasOwn(actions, type.toLowerCase())))
  );
}

/** Answers an action on a resource, whose name is the last segment of the address. */
export function answerAction(plane: ControlPlane, path: ResourcePath, call: Call): Answer {
  const type = path.type.slice(0, path.type.lastIndexOf('/'));
  const known = checkVersion(plane.versions, type, call.apiVersion);
  if (isAzureError(known)) return replyError(known);
  const place = checkPlace(plane, { ...path, isCollection: false, type });
  if (place) return replyError(place);
  const resource = findResource(plane, path.id);
  if (!resource) return replyError(resourceNotFound(path.id, path.resourceGroup));
  const act = actions[path.type.toLowerCase()];
  if (act) return act(plane, resource, call);
  return replyError(
    azureError(
      404,
      'InvalidResourceType',
      `The resource '${nameOf(path.id)}' has no action '${nameOf(path.type)}'.`,
    ),
  );
}
