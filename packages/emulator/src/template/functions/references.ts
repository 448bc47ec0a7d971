import type { Json, JsonObject } from '@hubwright/schema';
import type { Environment } from '../environment.js';
import { refuse, type Evaluation } from '../refusal.js';
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
  pickZones: takes(3, 5, ([, , , count]) =>
    count === undefined ? ['1'] : typeof count === 'number' ? ['1', '2', '3'].slice(0, count) : undefined,
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

/** `listKeys` and its relatives: any name that begins with `list`. What they give is made up, and the same every time. */
export const listFunction: TemplateFunction = takes(1, 3, ([name], environment) => {
  if (environment.place !== 'body') return notExpectedHere('list*');
  return typeof name === 'string' ? emulatedSecrets : undefined;
});

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
