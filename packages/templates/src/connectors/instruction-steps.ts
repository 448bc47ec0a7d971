import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { objectMember, objectsOf } from '../arm/source-members.js';

/** The steps of a page and, after each, those within it and within its groups of instructions. */
export function instructionStepsOf(page: JsonObject): JsonObject[] {
  return [...objectsOf(page['instructionSteps']), ...objectsOf(page['innerSteps'])].flatMap((step) => [
    step,
    ...instructionStepsOf(step),
    ...objectsOf(step['instructions']).flatMap((instruction) =>
      instructionStepsOf(objectMember(instruction, 'parameters')),
    ),
  ]);
}

/** The steps of a page with their members in order and without the empty ones, which the store rejects. */
export function tidyInstructionSteps(steps: readonly Json[]): Json[] {
  return steps.map((step) => (isJsonObject(step) ? tidyStep(step) : step)).filter((step) => !isEmpty(step));
}

function tidyStep(step: JsonObject): JsonObject {
  const names = Object.keys(step).sort();
  return Object.fromEntries(names.filter((name) => !isEmpty(step[name])).map((name) => [name, step[name]]));
}

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) && Object.keys(value).length === 0;
}
