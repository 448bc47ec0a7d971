import { azureError, type AzureError } from '../exchange/azure-error.js';
import { nameOf, parentOf, type ResourcePath } from '../exchange/resource-path.js';
import { checkOnboarded } from './check-onboarded.js';
import { findResource, type ControlPlane } from './control-plane.js';

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Checks that a subscription exists. */
export function checkSubscription(plane: ControlPlane, id: string): AzureError | undefined {
  if (!guid.test(id))
    return azureError(
      400,
      'InvalidSubscriptionId',
      `The provided subscription identifier '${id}' is malformed or invalid.`,
    );
  return plane.subscriptions.has(id.toLowerCase())
    ? undefined
    : azureError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
}

/** Checks that a resource group exists. */
export function checkGroup(
  plane: ControlPlane,
  subscriptionId: string,
  name: string,
): AzureError | undefined {
  return plane.groups.has(`/subscriptions/${subscriptionId}/resourcegroups/${name}`.toLowerCase())
    ? undefined
    : azureError(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

/**
 * Checks that everything an address goes through exists: subscription, group, and the resource it lies in or extends, with
 * Microsoft Sentinel on where it is something of that.
 */
export function checkPlace(plane: ControlPlane, path: ResourcePath): AzureError | undefined {
  const missing =
    checkSubscription(plane, path.subscriptionId) ??
    (path.resourceGroup === undefined
      ? undefined
      : checkGroup(plane, path.subscriptionId, path.resourceGroup));
  if (missing) return missing;
  const parent = path.isCollection ? path.id : parentOf(path.id);
  if (!/\/providers\//i.test(parent)) return undefined;
  const owner = parent.split(/\/providers\/microsoft\.securityinsights\//i)[0]!;
  if (findResource(plane, owner)) {
    const off = checkOnboarded(plane, path);
    if (off) return off;
  }
  if (findResource(plane, parent)) return undefined;
  const isChild = path.type.split('/').length > 2;
  return isChild
    ? azureError(
        404,
        'ParentResourceNotFound',
        `Failed to perform the operation on resource(s) of type '${path.type.slice(path.namespace.length + 1)}', because the parent resource '${parent}' could not be found.`,
      )
    : resourceNotFound(parent, path.resourceGroup);
}

/** The error for a resource that does not exist. */
export function resourceNotFound(id: string, group: string | undefined): AzureError {
  const [namespace = '', ...rest] = id.slice(id.toLowerCase().lastIndexOf('/providers/') + 11).split('/');
  const types = [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/');
  return azureError(
    404,
    'ResourceNotFound',
    `The Resource '${types}/${nameOf(id)}'${group === undefined ? '' : ` under resource group '${group}'`} was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}
