import type { JsonObject } from '@hubwright/schema';
import { isAzureError, replyError } from '../exchange/azure-error.js';
import { reply, type Answer, type Call } from '../exchange/exchange.js';
import { wrongMethod } from '../resources/answer-resource.js';
import { listPage } from '../resources/list-page.js';
import { checkSubscription } from '../state/check-place.js';
import type { ControlPlane } from '../state/control-plane.js';
import { checkVersion } from '../versions/check-version.js';

/** Answers for one subscription, or for all when no id is given: https://learn.microsoft.com/rest/api/resources/subscriptions */
export function answerSubscription(plane: ControlPlane, id: string | undefined, call: Call): Answer {
  const known = checkVersion(plane.versions, 'Microsoft.Resources/subscriptions', call.apiVersion);
  if (isAzureError(known)) return replyError(known);
  if (call.method !== 'GET') return replyError(wrongMethod(call.method, ['GET']));
  if (id === undefined) {
    const all = [...plane.subscriptions].map((one) => show(plane, one));
    return reply(200, {
      ...listPage(all, call.url, plane.pageSize),
      count: { type: 'Total', value: all.length },
    });
  }
  const missing = checkSubscription(plane, id);
  return missing ? replyError(missing) : reply(200, show(plane, id.toLowerCase()));
}

function show({ tenantId }: ControlPlane, subscriptionId: string): JsonObject {
  return {
    id: `/subscriptions/${subscriptionId}`,
    subscriptionId,
    tenantId,
    displayName: 'Emulated subscription',
    state: 'Enabled',
    authorizationSource: 'RoleBased',
  };
}
