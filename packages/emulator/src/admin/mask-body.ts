import { asObject, asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { isSecure } from '../deployments/show-deployment.js';
import { isSecretName } from '../resources/hide-secrets.js';

const masked = '***';

/**
 * Hides what is secret in the body of a request: members whose names say so, values for placeholders of connectors, and values
 * of parameters that their template declares as secure.
 */
export function maskBody(value: Json): Json {
  if (Array.isArray(value)) return value.map(maskBody);
  if (!isJsonObject(value)) return value;
  const declared = asObject(asObject(value['template'])['parameters']);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]): [string, Json][] => {
      if (member === undefined) return [];
      if (name === 'template') return [[name, member]];
      if (name === 'parameters' && isJsonObject(member)) return [[name, maskParameters(member, declared)]];
      const isHidden = (isSecretName(name) || name === 'placeHolderValue') && !isJsonObject(member);
      return [[name, isHidden ? masked : maskBody(member)]];
    }),
  );
}

function maskParameters(given: JsonObject, declared: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(given).map(([name, member]): [string, Json] => {
      const isHidden = isSecure(asText(asObject(declared[name])['type'])) || isSecretName(name);
      return [name, isHidden ? { value: masked } : maskBody(member ?? null)];
    }),
  );
}
