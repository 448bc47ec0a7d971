import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { isBlank } from './is-blank.js';
import { pointerOf, type Place } from './place.js';

/** An element of the installation page: a control, a text, a section. */
export interface UiElement {
  readonly value: JsonObject;
  readonly name: string;
  readonly type: string;
  /** JSON Pointer within createUiDefinition.json. */
  readonly pointer: string;
  /** Name of the step it stands in; `basics` for the first page. */
  readonly step: string;
}

/** A member that a check wants to see, by pointer within createUiDefinition.json. */
export interface UiMember {
  readonly key: string;
  readonly value: Json;
  readonly pointer: string;
}

/** What one walk through createUiDefinition.json finds. */
export interface UiSurvey {
  readonly definition: JsonObject;
  readonly parameters: JsonObject;
  readonly outputs: JsonObject;
  readonly steps: readonly { readonly name: string; readonly pointer: string }[];
  readonly elements: readonly UiElement[];
  readonly blanks: readonly UiMember[];
}

/** Walks through createUiDefinition.json once and gathers what the checks look at. */
export function surveyUi(definition: JsonObject): UiSurvey {
  const parameters = objectOr(definition['parameters']);
  const steps = listOf(parameters['steps']);
  const blanks: UiMember[] = [];
  const visit = (place: Place): void => {
    for (const [key, value] of Object.entries(place.value) as [string, Json][]) {
      if (!Array.isArray(place.value) && isBlank(value))
        blanks.push({ key, value, pointer: pointerOf(place, key) });
      else if (typeof value === 'object' && value !== null) visit({ parent: place, key, value });
    }
  };
  visit({ parent: undefined, key: '', value: definition });
  return {
    definition,
    parameters,
    outputs: objectOr(parameters['outputs']),
    steps: steps.map(({ name }, index) => ({
      name: String(name ?? ''),
      pointer: `/parameters/steps/${index}`,
    })),
    elements: [
      ...elementsOf(parameters['basics'], 'basics', '/parameters/basics'),
      ...steps.flatMap((step, index) =>
        elementsOf(step['elements'], String(step['name'] ?? ''), `/parameters/steps/${index}/elements`),
      ),
    ],
    blanks,
  };
}

function elementsOf(value: Json | undefined, step: string, pointer: string): UiElement[] {
  return listOf(value).flatMap((element, index) => {
    const at = `${pointer}/${index}`;
    const { name, type, elements } = element;
    const own: UiElement = {
      value: element,
      name: String(name ?? ''),
      type: String(type ?? ''),
      pointer: at,
      step,
    };
    return [own, ...elementsOf(elements, step, `${at}/elements`)];
  });
}

function listOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function objectOr(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
