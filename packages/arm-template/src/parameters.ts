import { asObject, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { findMemberName } from '@hubwright/placeholders';
import type { Environment } from './environment.js';
import { evaluateValue } from './evaluate-value.js';
import { appendPointer } from './json-pointer.js';
import { checkParameter } from './parameter-limits.js';
import { isTypeName } from './parameter-type.js';
import {
  explainRefusal,
  isRefused,
  locateRefusal,
  refuse,
  type Evaluation,
  type Refusal,
} from './refusal.js';
import { positionMark } from './template-position.js';

/** Looks a name up; evaluates what is needed for it once. */
export type LookUp = (name: string) => Evaluation;

/**
 * Gives the values of a template's parameters: those that are handed in, or else their default values. A reference to a
 * key vault gives a made-up secret.
 *
 * @param root Pointer to the template, empty but for a nested one.
 * @param given `{ name: { value } | { reference } }`.
 * @param environment Gives the environment of default values; asked for late, since they can use other parameters.
 */
export function readParameters(
  declared: JsonObject,
  given: JsonObject,
  environment: () => Environment,
  root: string,
): LookUp {
  const values = new Map<string, Evaluation>();
  return (name) => {
    const found = findMemberName(declared, name);
    if (found === undefined)
      return refuse(
        `The template parameter '${name}' is not found. Please see https://aka.ms/arm-syntax-parameters for usage details.`,
      );
    const known = values.get(found);
    if (known !== undefined) return known;
    values.set(found, refuseCircle(found));
    const value = readParameter(found, asObject(declared[found]), given, environment(), root);
    values.set(found, value);
    return value;
  };
}

function refuseCircle(name: string): Evaluation {
  return refuse(
    `The default value of the template parameter '${name}' depends on itself. Please see https://aka.ms/arm-syntax-parameters for usage details.`,
  );
}

function readParameter(
  name: string,
  declaration: JsonObject,
  given: JsonObject,
  environment: Environment,
  root: string,
): Evaluation {
  const pointer = appendPointer(`${root}/parameters`, name);
  const { type } = declaration;
  if (typeof type !== 'string' || !isTypeName(type))
    return locateRefusal(
      refuse(
        `The template parameter '${name}' is not valid: its type must be one of 'string, securestring, int, bool, object, secureObject, array'. Please see https://aka.ms/arm-syntax-parameters for usage details.`,
      ),
      pointer,
    );
  const value = valueOf(name, declaration, given, environment, pointer);
  if (value === undefined) return locateRefusal(refuseMissing(name), pointer);
  if (isRefused(value)) return explainRefusal(value, `template parameter '${name}' ${positionMark}`);
  const fault = checkParameter(name, declaration, type, value);
  return fault ? locateRefusal(fault, pointer) : value;
}

function valueOf(
  name: string,
  declaration: JsonObject,
  given: JsonObject,
  environment: Environment,
  pointer: string,
): Evaluation | undefined {
  const givenName = findMemberName(given, name);
  const argument = givenName === undefined ? undefined : given[givenName];
  if (isJsonObject(argument) && argument.value !== undefined && argument.value !== null)
    return argument.value;
  if (isJsonObject(argument) && isJsonObject(argument.reference)) return 'emulated-secret';
  const defaultName = findMemberName(declaration, 'defaultValue');
  if (defaultName !== undefined && declaration[defaultName] !== undefined)
    return evaluateValue(declaration[defaultName], environment, appendPointer(pointer, defaultName));
  return declaration.nullable === true ? null : undefined;
}

function refuseMissing(name: string): Refusal {
  return refuse(
    `Deployment template validation failed: 'The value for the template parameter '${name}' ${positionMark} is not provided. Please see https://aka.ms/arm-create-parameter-file for usage details.'.`,
  );
}

/** What is wrong with the parameters as a whole: handed in, and not declared or without a value. */
export function checkGiven(declared: JsonObject, given: Json): Refusal | undefined {
  if (!isJsonObject(given)) return refuse("The 'parameters' of the deployment must be an object.");
  const unknown = Object.keys(given).filter((name) => findMemberName(declared, name) === undefined);
  if (unknown.length > 0)
    return refuse(
      `Deployment template validation failed: 'The template parameters '${unknown.join(', ')}' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time. The only supported parameters for this template are '${Object.keys(declared).join(', ')}'. Please see https://aka.ms/arm-pass-parameter-values for usage details.'.`,
    );
  const broken = Object.keys(given).find((name) => {
    const argument = given[name];
    return !isJsonObject(argument) || !('value' in argument || 'reference' in argument);
  });
  return broken === undefined
    ? undefined
    : refuse(
        `The deployment parameter '${broken}' is not valid: it must be an object with a 'value' or a 'reference'.`,
      );
}
