import { asObject, asText, type JsonObject } from '@hubwright/schema';
import { azureError, isAzureError, replyError } from '../exchange/azure-error.js';
import { reply, replyEmpty, type Answer, type Call } from '../exchange/exchange.js';
import { wrongMethod } from '../resources/answer-resource.js';
import { listPage } from '../resources/list-page.js';
import { checkGroup, checkSubscription } from '../state/check-place.js';
import type { ControlPlane, ResourceGroup } from '../state/control-plane.js';
import { checkVersion } from '../versions/check-version.js';

/**
 * Answers for resource groups (https://learn.microsoft.com/rest/api/resources/resource-groups), and for the list of what is in
 * one.
 *
 * @param rest the segments after `resourceGroups`
 */
export function answerGroup(
  plane: ControlPlane,
  subscriptionId: string,
  [name, more, ...others]: readonly string[],
  call: Call,
): Answer | undefined {
  const known = checkVersion(plane.versions, 'Microsoft.Resources/resourceGroups', call.apiVersion);
  if (isAzureError(known)) return replyError(known);
  const missing = checkSubscription(plane, subscriptionId);
  if (missing) return replyError(missing);
  if (name === undefined) return answerGroups(plane, subscriptionId, call);
  if (more === undefined) return answerOne(plane, subscriptionId, decodeURIComponent(name), call);
  if (more.toLowerCase() !== 'resources' || others.length > 0) return undefined;
  return answerContents(plane, subscriptionId, decodeURIComponent(name), call);
}

function answerGroups(plane: ControlPlane, subscriptionId: string, call: Call): Answer {
  if (call.method !== 'GET') return replyError(wrongMethod(call.method, ['GET']));
  const prefix = `/subscriptions/${subscriptionId}/`.toLowerCase();
  const groups = [...plane.groups.values()].filter(({ id }) => id.toLowerCase().startsWith(prefix));
  return reply(200, listPage(groups.map(show), call.url, plane.pageSize));
}

function answerOne(plane: ControlPlane, subscriptionId: string, name: string, call: Call): Answer {
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${name}`;
  const existing = plane.groups.get(id.toLowerCase());
  switch (call.method) {
    case 'HEAD':
      return replyEmpty(existing ? 204 : 404);
    case 'GET':
      return existing ? reply(200, show(existing)) : replyError(checkGroup(plane, subscriptionId, name)!);
    case 'PUT':
      return putGroup(plane, id, name, existing, call);
    default:
      return replyError(wrongMethod(call.method, ['GET', 'HEAD', 'PUT']));
  }
}

function putGroup(
  plane: ControlPlane,
  id: string,
  name: string,
  existing: ResourceGroup | undefined,
  call: Call,
): Answer {
  if (!/^[-\w._()]{0,89}[-\w_()]$/.test(name))
    return replyError(
      azureError(
        400,
        'InvalidResourceGroup',
        `The provided resource group name '${name}' has these invalid characters or is too long.`,
      ),
    );
  const location = asText(call.body?.['location']);
  if (location === '')
    return replyError(
      azureError(400, 'LocationRequired', 'The location property is required for this definition.'),
    );
  if (existing && existing.location.toLowerCase() !== location.toLowerCase())
    return replyError(
      azureError(
        409,
        'InvalidResourceGroupLocation',
        `Invalid resource group location '${location}'. The Resource group already exists in location '${existing.location}'.`,
      ),
    );
  const group = {
    id: existing?.id ?? id,
    name: existing?.name ?? name,
    location,
    tags: asObject(call.body?.['tags']),
  };
  plane.groups.set(id.toLowerCase(), group);
  return reply(existing ? 200 : 201, show(group));
}

function answerContents(plane: ControlPlane, subscriptionId: string, name: string, call: Call): Answer {
  if (call.method !== 'GET') return replyError(wrongMethod(call.method, ['GET']));
  const missing = checkGroup(plane, subscriptionId, name);
  if (missing) return replyError(missing);
  const prefix = `/subscriptions/${subscriptionId}/resourcegroups/${name}/`.toLowerCase();
  const members = [...plane.resources.values()].filter(
    // Only what lies in the group itself, not what lies in another resource or extends one.
    ({ id }) => id.toLowerCase().startsWith(prefix) && id.slice(prefix.length).split('/').length === 4,
  );
  return reply(
    200,
    listPage(
      members.map(({ body: { id = '', name: own = '', type = '', location = null, kind, tags } }) => ({
        id,
        name: own,
        type,
        location,
        ...(kind !== undefined && { kind }),
        ...(tags !== undefined && { tags }),
      })),
      call.url,
      plane.pageSize,
    ),
  );
}

function show({ id, name, location, tags }: ResourceGroup): JsonObject {
  return {
    id,
    name,
    type: 'Microsoft.Resources/resourceGroups',
    location,
    tags,
    properties: { provisioningState: 'Succeeded' },
  };
}
