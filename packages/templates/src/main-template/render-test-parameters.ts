import { isJsonObject, type JsonObject } from '@hubwright/schema';

/** Renders testParameters.json: the definitions of mainTemplate's parameters, as solutions keep them for reviewers. */
export function renderTestParameters(mainTemplate: JsonObject): JsonObject {
  const { parameters } = mainTemplate;
  return isJsonObject(parameters) ? parameters : {};
}
