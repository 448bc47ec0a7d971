import type { Json, JsonObject } from '@hubwright/schema';
import type { Environment } from './environment.js';
import { appendPointer } from './json-pointer.js';
import { isRefused, locateRefusal, refuse, type Evaluation } from './refusal.js';

/** A loop of a resource, a property, a variable or an output makes this many items at most. */
export const mostCopies = 800;

type EvaluateValue = (value: Json, environment: Environment, pointer: string) => Evaluation;

/**
 * Evaluates the `copy` loops of an object: each gives a member that is an array.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-properties
 */
export function evaluateLoops(
  loops: readonly JsonObject[],
  environment: Environment,
  pointer: string,
  evaluate: EvaluateValue,
): Evaluation<[string, Json][]> {
  const members: [string, Json][] = [];
  for (const [index, loop] of loops.entries()) {
    const place = appendPointer(pointer, index);
    const name = evaluate(loop.name ?? null, environment, appendPointer(place, 'name'));
    if (isRefused(name)) return name;
    if (typeof name !== 'string')
      return locateRefusal(refuse('The name of a copy loop must be a string.'), place);
    const items = evaluateLoop(loop, name, environment, place, evaluate);
    if (isRefused(items)) return items;
    members.push([name, items]);
  }
  return members;
}

/** Evaluates the `input` of one loop as often as its `count` says. */
export function evaluateLoop(
  loop: JsonObject,
  name: string,
  environment: Environment,
  pointer: string,
  evaluate: EvaluateValue,
): Evaluation<Json[]> {
  const count = evaluate(
    loop.count ?? null,
    { ...environment, place: 'early' },
    appendPointer(pointer, 'count'),
  );
  if (isRefused(count)) return count;
  const checked = checkCount(count);
  if (isRefused(checked)) return locateRefusal(checked, appendPointer(pointer, 'count'));
  const items: Json[] = [];
  for (let index = 0; index < checked; index++) {
    const item = evaluate(
      loop.input ?? null,
      enterLoop(environment, name, index, !environment.copyIndexes.has('')),
      appendPointer(pointer, 'input'),
    );
    if (isRefused(item)) return item;
    items.push(item);
  }
  return items;
}

/** The environment of one turn of a loop; `copyIndex()` without a name counts the loop when it is `unnamed`. */
export function enterLoop(
  environment: Environment,
  name: string,
  index: number,
  unnamed: boolean,
): Environment {
  const copyIndexes = new Map(environment.copyIndexes).set(name.toLowerCase(), index);
  if (unnamed) copyIndexes.set('', index);
  return { ...environment, copyIndexes };
}

/** Checks how often a loop is to run. */
export function checkCount(count: Json): Evaluation<number> {
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= mostCopies
    ? count
    : refuse(
        `The template copy count must be a non-negative integer value and cannot exceed '${mostCopies}'. Please see https://aka.ms/arm-copy for usage details.`,
      );
}
