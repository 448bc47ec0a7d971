import { asObject, asText, isJsonObject, type JsonObject } from '@hubwright/schema';
import { azureError, type AzureError } from '../exchange/azure-error.js';
import { nameOf } from '../exchange/resource-path.js';
import { checkEtag } from '../resources/sentinel.js';
import type { ResourcePut, ResourceRules } from '../resources/resource-rules.js';

/** Members that connectors of a kind need: the required ones of their schemas. */
const requiredMembers: Readonly<Record<string, readonly string[]>> = {
  APIPolling: ['connectorUiConfig', 'pollingConfig'],
  GenericUI: ['connectorUiConfig'],
  RestApiPoller: ['auth', 'connectorDefinitionName', 'request'],
};

/** Kinds that are only in previews of the API: the platform of 2022 never became generally available. */
const previewKinds = new Set(['APIPolling', 'GenericUI']);

/** A data connector: https://learn.microsoft.com/rest/api/securityinsights/data-connectors/create-or-update */
export const dataConnectorRules: ResourceRules = {
  check: (put) => checkEtag(put) ?? checkConnector(put),
  complete({ body, existing }) {
    if (asText(body['kind']) !== 'APIPolling') return {};
    // What connect has set stays until disconnect.
    const before = asObject(asObject(existing?.body['properties'])['pollingConfig']);
    const config = asObject(asObject(body['properties'])['pollingConfig']);
    return { pollingConfig: { ...config, isActive: before['isActive'] ?? false } };
  },
};

function checkConnector({ path, body, apiVersion, existing }: ResourcePut): AzureError | undefined {
  const kind = asText(body['kind']);
  if (kind === '') return bad("Required property 'kind' is missing or no text.");
  if (previewKinds.has(kind) && !apiVersion.endsWith('-preview'))
    return bad(
      `Data connectors of kind '${kind}' are only in previews of the API, and '${apiVersion}' is none.`,
    );
  const before = asText(existing?.body['kind']);
  if (before !== '' && before !== kind)
    return azureError(
      409,
      'Conflict',
      `The data connector '${nameOf(path.id)}' is of kind '${before}', which cannot be changed to '${kind}'.`,
    );
  const properties = asObject(body['properties']);
  const missing = requiredMembers[kind]?.find((name) => properties[name] === undefined);
  if (missing !== undefined) return bad(`Required property 'properties.${missing}' is missing.`);
  return kind === 'RestApiPoller' ? checkPoller(properties) : undefined;
}

function checkPoller({ auth, request }: JsonObject): AzureError | undefined {
  if (!isJsonObject(auth) || asText(member(auth, 'type')) === '')
    return bad("Required property 'properties.auth.type' is missing or no text.");
  if (!isJsonObject(request) || asText(member(request, 'apiEndpoint')) === '')
    return bad("Required property 'properties.request.apiEndpoint' is missing or no text.");
  return undefined;
}

/** A member in any case of its name: published packages write `type` and `Type`. */
function member(object: JsonObject, name: string) {
  return Object.entries(object).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function bad(message: string): AzureError {
  return azureError(400, 'BadRequest', message);
}
