import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { Destination, Environment } from './environment.js';
import { evaluateValue } from './evaluate-value.js';
import { appendPointer } from './json-pointer.js';
import { isRefused, refuse, type Evaluation, type Refusal } from './refusal.js';
import { writeResourceId } from './resource-id.js';
import { positionMark } from './template-position.js';

/** The type of deployments, which can go to another scope than the template they are in. */
export const deploymentType = 'microsoft.resources/deployments';

/**
 * The id of a resource: below the scope of the deployment, or below its own `scope`, which makes it an extension of another
 * resource. Undefined when type and name have segments that do not fit.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/scope-extension-resources
 */
export function placeResource(
  source: JsonObject,
  type: string,
  name: string,
  environment: Environment,
  pointer: string,
): Evaluation<string> | undefined {
  const { destination } = environment;
  if (type.toLowerCase() === deploymentType) return placeDeployment(source, name, environment, pointer);
  const scope = readText(source.scope, environment, appendPointer(pointer, 'scope'));
  if (isRefused(scope)) return scope;
  if (scope === undefined) return writeResourceId(scopeOfType(type, environment), type, name.split('/'));
  const base =
    scope === '/'
      ? ''
      : scope.startsWith('/')
        ? scope.replace(/\/+$/, '')
        : relativeScope(destination.scopeId, scope);
  return base === undefined
    ? refuse(
        `Deployment template validation failed: 'The scope '${scope}' of the template resource '${name}' ${positionMark} is not valid. Please see https://aka.ms/arm-syntax-resources for usage details.'.`,
      )
    : writeResourceId(base, type, name.split('/'));
}

/** Resource groups belong to the subscription, subscriptions to the tenant. */
function scopeOfType(type: string, { destination }: Environment): string {
  return type.toLowerCase() === 'microsoft.resources/resourcegroups'
    ? `/subscriptions/${destination.subscriptionId}`
    : destination.scopeId;
}

/** A scope such as `Microsoft.Storage/storageAccounts/a` is a resource of the same deployment. */
function relativeScope(scopeId: string, scope: string): string | undefined {
  const [provider, ...segments] = scope.split('/');
  return provider?.includes('.') && segments.length >= 2 && segments.length % 2 === 0
    ? `${scopeId}/providers/${scope}`
    : undefined;
}

function placeDeployment(
  source: JsonObject,
  name: string,
  environment: Environment,
  pointer: string,
): Evaluation<string> | undefined {
  const target = readDestination(source, environment, pointer);
  return isRefused(target)
    ? target
    : writeResourceId(target.scopeId, 'Microsoft.Resources/deployments', name.split('/'));
}

/** Where a nested deployment goes: `resourceGroup` and `subscriptionId` of the resource, or the same scope. */
export function readDestination(
  source: JsonObject,
  environment: Environment,
  pointer: string,
): Evaluation<Destination> {
  const early: Environment = { ...environment, place: 'early' };
  const group = readText(source.resourceGroup, early, appendPointer(pointer, 'resourceGroup'));
  if (isRefused(group)) return group;
  const subscription = readText(source.subscriptionId, early, appendPointer(pointer, 'subscriptionId'));
  if (isRefused(subscription)) return subscription;
  const { destination } = environment;
  const subscriptionId = subscription ?? destination.subscriptionId;
  const isForSubscription =
    group === undefined && (subscription !== undefined || isSubscriptionTemplate(source));
  const resourceGroup = group ?? (isForSubscription ? undefined : destination.resourceGroup);
  const scopeId = `/subscriptions/${subscriptionId}${resourceGroup === undefined ? '' : `/resourceGroups/${resourceGroup}`}`;
  return { scopeId, subscriptionId, resourceGroup };
}

function isSubscriptionTemplate({ properties }: JsonObject): boolean {
  const template = isJsonObject(properties) ? properties.template : undefined;
  const schema = isJsonObject(template) ? template.$schema : undefined;
  return typeof schema === 'string' && /subscriptiondeploymenttemplate/i.test(schema);
}

function readText(
  value: Json | undefined,
  environment: Environment,
  pointer: string,
): Evaluation<string> | undefined {
  if (value === undefined || value === null) return undefined;
  const text = evaluateValue(value, environment, pointer);
  if (isRefused(text)) return text;
  return typeof text === 'string' ? text : refuse('A text was expected here.');
}

/** Says that type and name have segments that do not fit, in the words of https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-invalid-template. */
export function refuseSegments(name: string, type: string): Refusal {
  return refuse(
    `Deployment template validation failed: 'The template resource '${name}' for type '${type}' ${positionMark} has incorrect segment lengths. A nested resource type must have identical number of segments as its resource name. A root resource type must have segment length one greater than its resource name. Please see https://aka.ms/arm-syntax-resources for usage details.'.`,
  );
}
