import type { Json } from '@hubwright/schema';
import type { Environment } from '../environment.js';
import { refuse, type Evaluation } from '../refusal.js';
import { writeResourceId } from '../resource-id.js';
import { takes, type FunctionTable } from './template-function.js';

/**
 * Functions that write ids of resources.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#resourceid
 */
export const resourceIdFunctions: FunctionTable = {
  resourceId: takes(2, Infinity, (args, environment) => resourceId(args, environment)),
  subscriptionResourceId: takes(2, Infinity, (args, { target }) => {
    const parts = splitAtType(args, 1);
    const subscription = parts?.before[0] ?? target.subscriptionId;
    return parts && writeId('subscriptionResourceId', `/subscriptions/${subscription}`, parts);
  }),
  tenantResourceId: takes(2, Infinity, (args) => {
    const parts = splitAtType(args, 0);
    return parts && writeId('tenantResourceId', '', parts);
  }),
  managementGroupResourceId: takes(2, Infinity, (args, { scope }) => {
    const parts = splitAtType(args, 1);
    const group = parts?.before[0] ?? scope.tenantId;
    return (
      parts &&
      writeId('managementGroupResourceId', `/providers/Microsoft.Management/managementGroups/${group}`, parts)
    );
  }),
  extensionResourceId: takes(3, Infinity, ([base, ...args]) => {
    const parts = splitAtType(args, 0);
    return typeof base === 'string' && parts
      ? writeId('extensionResourceId', base.replace(/\/+$/, ''), parts)
      : undefined;
  }),
};

interface IdParts {
  readonly before: readonly string[];
  readonly type: string;
  readonly names: readonly string[];
}

/**
 * The type is the first argument with a slash; at most `most` arguments stand before it. Function apps of many connectors
 * write `Microsoft.Web/sites/`, so a slash at the end does not count.
 */
function splitAtType(args: readonly Json[], most: number): IdParts | undefined {
  const texts = args.filter((arg) => typeof arg === 'string');
  const at = texts.findIndex((text) => text.includes('/'));
  if (texts.length !== args.length || at < 0 || at > most) return undefined;
  return { before: texts.slice(0, at), type: texts[at]!.replace(/\/+$/, ''), names: texts.slice(at + 1) };
}

const guidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function resourceId(args: readonly Json[], { target }: Environment): Evaluation | undefined {
  const parts = splitAtType(args, 2);
  if (!parts) return undefined;
  const { before } = parts;
  const isSubscription = before.length === 2 || (before.length === 1 && guidForm.test(before[0]!));
  const subscription = isSubscription ? before[0]! : target.subscriptionId;
  const group = before.length > (isSubscription ? 1 : 0) ? before.at(-1) : target.resourceGroup?.name;
  const subscriptionId = `/subscriptions/${subscription}`;
  return writeId(
    'resourceId',
    group === undefined ? subscriptionId : `${subscriptionId}/resourceGroups/${group}`,
    parts,
  );
}

function writeId(functionName: string, scopeId: string, { type, names }: IdParts): Evaluation {
  // That Azure refuses an empty name is a guess: the id would have a segment without a name.
  if (names.includes(''))
    return refuse(
      `Unable to evaluate template language function '${functionName}': a resource name argument of the type '${type}' is empty. Please see https://aka.ms/arm-resource-functions/#${functionName.toLowerCase()} for usage details.`,
    );
  const id = writeResourceId(scopeId, type, names);
  return (
    id ??
    refuse(
      `Unable to evaluate template language function '${functionName}': the type '${type}' requires '${type.split('/').length - 1}' resource name argument(s). Please see https://aka.ms/arm-resource-functions/#${functionName.toLowerCase()} for usage details.`,
    )
  );
}
