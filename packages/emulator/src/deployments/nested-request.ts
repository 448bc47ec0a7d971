import type { EvaluatedResource } from '@hubwright/arm-template';
import { asObject } from '@hubwright/schema';
import { azureError, notEmulated, type AzureError } from '../exchange/azure-error.js';
import { nameOf, parseResourcePath } from '../exchange/resource-path.js';
import { checkGroup, checkSubscription } from '../state/check-place.js';
import type { ControlPlane } from '../state/control-plane.js';
import type { DeploymentRequest } from './deployment.js';

/** Reads what a nested deployment is to do and where; its id says in which subscription and group. */
export function nestedRequest(
  plane: ControlPlane,
  { id, body }: EvaluatedResource,
): DeploymentRequest | AzureError {
  const { mode, template, templateLink, parameters } = asObject(body['properties']);
  if (templateLink !== undefined) return notEmulated('templateLink, which would have to be fetched');
  if (String(mode).toLowerCase() !== 'incremental')
    return azureError(
      400,
      'InvalidTemplate',
      `The nested deployment '${nameOf(id)}' needs the mode 'Incremental', not '${String(mode)}'.`,
    );
  const path = parseResourcePath(id);
  if (path?.resourceGroup === undefined)
    return notEmulated('deployments to a subscription, a management group or the tenant');
  const { subscriptionId, resourceGroup } = path;
  const missing =
    checkSubscription(plane, subscriptionId) ?? checkGroup(plane, subscriptionId, resourceGroup);
  if (missing) return missing;
  return {
    id,
    name: nameOf(id),
    subscriptionId,
    group: plane.groups.get(
      `/subscriptions/${subscriptionId}/resourcegroups/${resourceGroup}`.toLowerCase(),
    )!,
    template: asObject(template),
    parameters: asObject(parameters),
  };
}
