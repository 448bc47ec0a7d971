import { secureParameters } from '@hubwright/azure';
import { asObject, asText, type Json, type JsonObject } from '@hubwright/schema';
import { UsageError } from '../usage-error.js';
import type { NamedValue, WantedValue } from './named-values.js';

/** Parameters that are known from where the workspace is. */
const placeParameters = ['workspace', 'workspace-location', 'location'];

/** The values a template asks for, without those of the place. A parameter with a default may stay open. */
export function wantedByTemplate(template: JsonObject): WantedValue[] {
  const secure = new Set(secureParameters(template));
  return Object.entries(asObject(template['parameters']))
    .filter(([name]) => !placeParameters.includes(name))
    .map(([name, given]) => {
      const parameter = asObject(given);
      const label = asText(asObject(parameter['metadata'])['description']);
      return {
        name,
        secret: secure.has(name),
        isOptional: Object.hasOwn(parameter, 'defaultValue'),
        ...(label !== '' && { label }),
      };
    });
}

/** Values come as text; the type of a template's parameter says what they are. Throws a `UsageError` for what is not of its type. */
export function convertForTemplate(template: JsonObject, values: Iterable<NamedValue>): Record<string, Json> {
  const declared = asObject(template['parameters']);
  return Object.fromEntries(
    [...values].map((value) => [value.name, convert(value, asObject(declared[value.name]))]),
  );
}

function convert({ name, value }: NamedValue, parameter: JsonObject): Json {
  const type = asText(parameter['type']).toLowerCase();
  if (type === 'string' || type === 'securestring') return value;
  // A list may be written as JSON or with commas.
  if (type === 'array' && !value.trimStart().startsWith('['))
    return value === '' ? [] : value.split(',').map((item) => item.trim());
  try {
    return JSON.parse(value) as Json;
  } catch {
    throw new UsageError(`The value of "${name}" is no JSON; the parameter is of the type ${type}.`);
  }
}

/** Adds the parameters of the place to those that were given, as far as the template has them. */
export function withPlace(
  template: JsonObject,
  values: Readonly<Record<string, Json>>,
  place: { readonly workspace: string; readonly location: string },
): Record<string, Json> {
  const declared = asObject(template['parameters']);
  const known: Record<string, string> = {
    workspace: place.workspace,
    'workspace-location': place.location,
    location: place.location,
  };
  const own = Object.entries(known).filter(([name]) => Object.hasOwn(declared, name));
  return { ...Object.fromEntries(own), ...values };
}
