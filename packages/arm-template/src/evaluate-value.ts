import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { appendPointer } from './json-pointer.js';
import { evaluateLoops } from './property-copy.js';
import type { Environment } from './environment.js';
import { withinBudget } from './budget.js';
import { evaluateText } from './evaluate-expression.js';
import { isRefused, locateRefusal, refuse, type Evaluation } from './refusal.js';

/**
 * Evaluates every text of a value, names of members too, and its `copy` loops. The first refusal is the result; it says
 * where it happened.
 *
 * @param pointer Where the value stands in the template.
 */
export function evaluateValue(value: Json, environment: Environment, pointer: string): Evaluation {
  if (typeof value === 'string') {
    const evaluated = evaluateText(value, environment);
    return isRefused(evaluated) ? locateRefusal(evaluated, pointer) : evaluated;
  }
  if (typeof value !== 'object' || value === null) return value;
  const evaluated = withinBudget(environment, () =>
    Array.isArray(value)
      ? evaluateList(value, environment, pointer)
      : evaluateObject(value, environment, pointer),
  );
  return isRefused(evaluated) ? locateRefusal(evaluated, pointer) : evaluated;
}

function evaluateList(list: readonly Json[], environment: Environment, pointer: string): Evaluation {
  const values: Json[] = [];
  for (const [index, item] of list.entries()) {
    const value = evaluateValue(item, environment, appendPointer(pointer, index));
    if (isRefused(value)) return value;
    values.push(value);
  }
  return values;
}

function evaluateObject(
  object: JsonObject,
  environment: Environment,
  pointer: string,
): Evaluation<JsonObject> {
  const members: [string, Json][] = [];
  for (const [name, member] of Object.entries(object)) {
    const place = appendPointer(pointer, name);
    if (member === undefined) continue;
    if (isLoopList(name, member)) {
      const loops = evaluateLoops(member, environment, place, evaluateValue);
      if (isRefused(loops)) return loops;
      members.push(...loops);
      continue;
    }
    const evaluatedName = evaluateText(name, environment);
    if (isRefused(evaluatedName)) return locateRefusal(evaluatedName, place);
    if (typeof evaluatedName !== 'string')
      return locateRefusal(refuse(`The name of the member '${name}' does not evaluate to a text.`), place);
    const value = evaluateValue(member, environment, place);
    if (isRefused(value)) return value;
    members.push([evaluatedName, value]);
  }
  return Object.fromEntries(members);
}

function isLoopList(name: string, member: Json): member is JsonObject[] {
  return (
    name.toLowerCase() === 'copy' &&
    Array.isArray(member) &&
    member.length > 0 &&
    member.every((item) => isJsonObject(item) && 'name' in item && 'count' in item && 'input' in item)
  );
}
