import { asObject, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { Environment } from './environment.js';
import { defineOwnFunctions } from './own-functions.js';
import { collectSecrets } from './secrets.js';
import { checkGiven, readParameters } from './parameters.js';
import { isRefused, locateRefusal, refuse, type Refusal } from './refusal.js';
import { resolveTypes } from './type-definitions.js';
import { readVariables, variableNames } from './variables.js';

/**
 * The environment of a template's own parameters, variables and functions. All of them are evaluated at once, used or not,
 * and what is wrong with them is reported.
 *
 * @param root Pointer to the template.
 */
export function defineNames(
  template: JsonObject,
  given: Json,
  root: string,
  outer: Environment,
  report: (refusal: Refusal) => void,
): Environment {
  const declared = resolveTypes(asObject(template.parameters), template);
  const variables = asObject(template.variables);
  const wrong = checkGiven(declared, given);
  if (wrong) report(locateRefusal(wrong, `${root}/parameters`));
  collectSecrets(declared, given, outer.secrets);
  const early = (): Environment => ({ ...environment, place: 'early' });
  const environment: Environment = {
    ...outer,
    callOwn: defineOwnFunctions(template, early, root),
    parameter: readParameters(
      declared,
      isJsonObject(given) ? given : {},
      () => ({ ...environment, place: 'default', variable: refuseVariableInDefault }),
      root,
    ),
    variable: readVariables(variables, early, root),
    lambdaVariables: new Map(),
    copyIndexes: new Map(),
  };
  const values = [
    ...Object.keys(declared).map(environment.parameter),
    ...variableNames(variables).map(environment.variable),
  ];
  for (const value of values) if (isRefused(value)) report(value);
  return environment;
}

function refuseVariableInDefault(): Refusal {
  return refuse(
    "The template function 'variables' is not expected at this location. Please see https://aka.ms/arm-template-expressions for usage details.",
  );
}
