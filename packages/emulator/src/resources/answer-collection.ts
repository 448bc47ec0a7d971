import { isAzureError, replyError } from '../exchange/azure-error.js';
import { reply, type Answer, type Call } from '../exchange/exchange.js';
import type { ResourcePath } from '../exchange/resource-path.js';
import { checkPlace } from '../state/check-place.js';
import type { ControlPlane } from '../state/control-plane.js';
import { checkVersion } from '../versions/check-version.js';
import { wrongMethod } from './answer-resource.js';
import { listPage } from './list-page.js';

/** Answers a request for the resources of a type below a scope: in a group, in a resource, or extending one. */
export function answerCollection(plane: ControlPlane, path: ResourcePath, call: Call): Answer {
  const known = checkVersion(plane.versions, path.type, call.apiVersion);
  if (isAzureError(known)) return replyError(known);
  if (call.method !== 'GET') return replyError(wrongMethod(call.method, ['GET']));
  const place = checkPlace(plane, path);
  if (place) return replyError(place);
  const scope = `${path.id.toLowerCase()}/`;
  const parts = path.type.split('/').length;
  const members = [...plane.resources.values()].filter(
    ({ id, type }) =>
      type.toLowerCase() === known.type.toLowerCase() &&
      id.toLowerCase().startsWith(scope) &&
      // Below the scope itself: a namespace with one name, or one name more; a subscription lists all of its groups.
      (path.resourceGroup === undefined || id.slice(scope.length).split('/').length === (parts > 2 ? 2 : 4)),
  );
  return reply(
    200,
    listPage(
      members.map(({ body }) => body),
      call.url,
      plane.pageSize,
    ),
  );
}
