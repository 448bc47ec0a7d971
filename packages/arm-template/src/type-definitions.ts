import { asObject, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { findMemberName } from '@hubwright/placeholders';

/** A definition can refer to another; circles end here. */
const longestChain = 20;

/**
 * The parameters or outputs of a template, those that refer to a type of its `definitions` with the members of that type.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/definitions
 */
export function resolveTypes(declared: JsonObject, { definitions }: JsonObject): JsonObject {
  if (!isJsonObject(definitions)) return declared;
  const resolved = Object.entries(declared).map(([name, each]) => [name, resolve(each, definitions)]);
  return Object.fromEntries(resolved);
}

function resolve(declaration: Json | undefined, definitions: JsonObject): Json | undefined {
  let current = declaration;
  for (let step = 0; step < longestChain && isJsonObject(current); step++) {
    const { $ref, ...members } = current;
    const prefix = '#/definitions/';
    if (typeof $ref !== 'string' || !$ref.startsWith(prefix)) return current;
    const name = findMemberName(definitions, $ref.slice(prefix.length));
    current = { ...asObject(name === undefined ? undefined : definitions[name]), ...members };
  }
  return current;
}
