import type { Json, JsonObject } from '@hubwright/schema';
import { isSame, textOf } from './functions/compare.js';
import { describeMisfit, isSecure } from './parameter-type.js';
import { refuse, type Refusal } from './refusal.js';
import { positionMark } from './template-position.js';

/**
 * Checks the value of a parameter against its type, `allowedValues`, lengths and bounds. A message never has the value of
 * a secure parameter.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/parameters
 */
export function checkParameter(
  name: string,
  declaration: JsonObject,
  type: string,
  value: Json,
): Refusal | undefined {
  if (value === null && declaration.nullable === true) return undefined;
  const misfit = describeMisfit(value, type);
  if (misfit !== undefined) return refuseValue(name, misfit);
  const { allowedValues } = declaration;
  if (Array.isArray(allowedValues) && !allowsValue(allowedValues, value)) {
    const shown = isSecure(type) ? '' : ` The parameter value '${textOf(value)}'`;
    return refuseValue(
      name,
      `${shown.trim() || 'The parameter value'} is not part of the allowed value(s): '${allowedValues.map(textOf).join(',')}'.`,
    );
  }
  return checkLength(name, declaration, value) ?? checkBounds(name, declaration, value);
}

/** An array has to have allowed elements only. */
function allowsValue(allowed: readonly Json[], value: Json): boolean {
  const isAllowed = (each: Json): boolean => allowed.some((item) => isSame(item, each));
  return isAllowed(value) || (Array.isArray(value) && value.every(isAllowed));
}

function checkLength(name: string, declaration: JsonObject, value: Json): Refusal | undefined {
  if (typeof value !== 'string' && !Array.isArray(value)) return undefined;
  const { minLength, maxLength } = declaration;
  if (typeof minLength === 'number' && value.length < minLength)
    return refuseValue(name, `Length of the value should be greater than or equal to '${minLength}'.`);
  if (typeof maxLength === 'number' && value.length > maxLength)
    return refuseValue(name, `Length of the value should be less than or equal to '${maxLength}'.`);
  return undefined;
}

function checkBounds(name: string, declaration: JsonObject, value: Json): Refusal | undefined {
  if (typeof value !== 'number') return undefined;
  const { minValue, maxValue } = declaration;
  if (typeof minValue === 'number' && value < minValue)
    return refuseValue(name, `The value should be greater than or equal to '${minValue}'.`);
  if (typeof maxValue === 'number' && value > maxValue)
    return refuseValue(name, `The value should be less than or equal to '${maxValue}'.`);
  return undefined;
}

function refuseValue(name: string, reason: string): Refusal {
  return refuse(
    `Deployment template validation failed: 'The provided value for the template parameter '${name}' ${positionMark} is not valid. ${reason}'.`,
  );
}
