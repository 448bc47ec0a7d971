import type { Json, JsonObject } from '@hubwright/schema';
import type { Environment } from '../environment.js';
import { isRefused, refuse, type Evaluation } from '../refusal.js';
import { takes, type FunctionTable, type TemplateFunction } from './template-function.js';

/**
 * `parameters`, `variables`, `copyIndex` and the functions that ask for resources, which only bodies and outputs may call.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#reference
 */
export const referenceFunctions: FunctionTable = {
  parameters: takes(1, 1, ([name], { parameter }) =>
    typeof name === 'string' ? parameter(name) : undefined,
  ),
  variables: takes(1, 1, ([name], { variable }) => (typeof name === 'string' ? variable(name) : undefined)),
  copyIndex: takes(0, 2, copyIndex),
  lambdaVariables: takes(1, 1, ([name], { lambdaVariables }) => {
    if (typeof name !== 'string') return undefined;
    const value = lambdaVariables.get(name.toLowerCase());
    return value === undefined
      ? refuse(
          `The template lambda variable '${name}' is not found. Please see https://aka.ms/arm-syntax for usage details.`,
        )
      : value;
  }),
  reference: takes(1, 3, reference),
  resourceInfo: takes(1, 1, ([name], { referTo }) =>
    typeof name === 'string' ? referTo(name, undefined, true) : undefined,
  ),
};

function reference(args: readonly Json[], environment: Environment): Evaluation | undefined {
  const [name, apiVersion, full] = args;
  if (environment.place !== 'body') return notExpectedHere('reference');
  if (typeof name !== 'string' || (apiVersion !== undefined && typeof apiVersion !== 'string'))
    return undefined;
  if (full !== undefined && (typeof full !== 'string' || full.toLowerCase() !== 'full')) return undefined;
  return environment.referTo(name, apiVersion, full !== undefined);
}

function copyIndex([first, second]: readonly Json[], { copyIndexes }: Environment): Evaluation | undefined {
  const name = typeof first === 'string' ? first.toLowerCase() : '';
  const offset = typeof first === 'number' ? first : (second ?? 0);
  if (typeof offset !== 'number' || (typeof first === 'number' && second !== undefined)) return undefined;
  const index = copyIndexes.get(name);
  return index === undefined
    ? refuse(
        "The template function 'copyIndex' is not expected at this location. The function can only be used in a resource with copy specified. Please see https://aka.ms/arm-copy for usage details.",
      )
    : index + offset;
}

/**
 * `list` and all functions whose name begins so. The resource has to be there, as for `reference`; what they give is made up,
 * and the same every time, whatever the resource.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#list
 */
export const listFunction: TemplateFunction = takes(2, 3, ([name, apiVersion], environment) => {
  if (environment.place !== 'body') return notExpectedHere('list*');
  if (typeof name !== 'string' || typeof apiVersion !== 'string') return undefined;
  const resource = environment.referTo(name, apiVersion, true);
  if (!isRefused(resource)) return emulatedSecrets;
  const isAbsent = resource.code === 'ResourceNotFound';
  return isAbsent && hasParent(name, apiVersion, environment) ? emulatedSecrets : resource;
});

/** Some functions are called on what only the service of a resource knows, such as a trigger of a workflow. */
function hasParent(id: string, apiVersion: string, { referTo }: Environment): boolean {
  const segments = id.split('/');
  for (let end = segments.length - 2; end > segments.lastIndexOf('providers') + 3; end -= 2)
    if (!isRefused(referTo(segments.slice(0, end).join('/'), apiVersion, true))) return true;
  return false;
}

const emulatedSecrets: JsonObject = {
  keys: [
    { keyName: 'key1', value: 'emulated-secret', permissions: 'Full' },
    { keyName: 'key2', value: 'emulated-secret', permissions: 'Full' },
  ],
  value: 'emulated-secret',
  key: 'emulated-secret',
  primaryKey: 'emulated-secret',
  secondaryKey: 'emulated-secret',
  primarySharedKey: 'emulated-secret',
  secondarySharedKey: 'emulated-secret',
  primaryConnectionString: 'emulated-secret',
  secondaryConnectionString: 'emulated-secret',
  accountSasToken: 'emulated-secret',
  serviceSasToken: 'emulated-secret',
};

function notExpectedHere(name: string): Evaluation {
  return refuse(
    `The template function '${name}' is not expected at this location. Please see https://aka.ms/arm-template-expressions for usage details.`,
  );
}
