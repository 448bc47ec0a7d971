import { asObject, asObjects, asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { findMemberName } from '@hubwright/placeholders';
import type { Environment } from './environment.js';
import { evaluateValue } from './evaluate-value.js';
import { refuse, type Evaluation } from './refusal.js';

/**
 * Calls the functions that a template defines, named `namespace.member`. They see their own parameters only.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/user-defined-functions
 */
export function defineOwnFunctions(
  template: JsonObject,
  environment: () => Environment,
  root: string,
): NonNullable<Environment['callOwn']> {
  const spaces = asObjects(template.functions);
  const callOwn: NonNullable<Environment['callOwn']> = (name, args) => {
    const dot = name.indexOf('.');
    if (dot < 0) return undefined;
    const index = spaces.findIndex(
      (space) => asText(space.namespace).toLowerCase() === name.slice(0, dot).toLowerCase(),
    );
    const members = asObject(spaces[index]?.members);
    const member = findMemberName(members, name.slice(dot + 1));
    const definition = member === undefined ? undefined : members[member];
    if (!isJsonObject(definition)) return undefined;
    const output = asObject(definition.output).value;
    if (output === undefined) return refuse(`The template function '${name}' has no output value.`);
    const parameter = bind(name, asObjects(definition.parameters), args);
    if (typeof parameter !== 'function') return parameter;
    return evaluateValue(
      output,
      { ...environment(), place: 'early', parameter, variable: refuseVariable, callOwn },
      `${root}/functions/${index}/members/${member!}/output/value`,
    );
  };
  return callOwn;
}

function bind(
  name: string,
  parameters: readonly JsonObject[],
  args: readonly Json[],
): Environment['parameter'] | Evaluation {
  if (parameters.length !== args.length)
    return refuse(
      `Unable to evaluate template language function '${name}': function requires ${parameters.length} argument(s) while ${args.length} were provided. Please see https://aka.ms/arm-functions for usage details.`,
    );
  const values = new Map(
    parameters.map((parameter, index) => [asText(parameter.name).toLowerCase(), args[index] ?? null]),
  );
  return (wanted) => {
    const value = values.get(wanted.toLowerCase());
    return value === undefined
      ? refuse(
          `The template parameter '${wanted}' is not found. Please see https://aka.ms/arm-syntax-parameters for usage details.`,
        )
      : value;
  };
}

function refuseVariable(name: string): Evaluation {
  return refuse(
    `The template function 'variables' is not expected at this location: '${name}'. Please see https://aka.ms/arm-template-expressions for usage details.`,
  );
}
