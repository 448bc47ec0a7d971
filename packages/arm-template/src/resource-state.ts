import { asText, isJsonObject, type JsonObject } from '@hubwright/schema';
import type { EvaluatedResource, TemplateScope } from './evaluated-template.js';
import { nameBasedGuid } from './functions/guid.js';

/**
 * What `reference` sees of a resource of the template when nobody says what its provider makes of it: what is put, with the
 * principal of its own identity, and with the outputs of a nested deployment.
 */
export function describeState(resource: EvaluatedResource, scope: TemplateScope): JsonObject {
  const { id, name, type, apiVersion, body, nested } = resource;
  const { template: _, ...properties } = isJsonObject(body.properties) ? body.properties : {};
  return {
    ...body,
    ...identityOf(resource, scope),
    id,
    name,
    type,
    apiVersion,
    properties: nested
      ? { ...properties, provisioningState: 'Succeeded', outputs: { ...nested.outputs } }
      : isJsonObject(body.properties)
        ? body.properties
        : {},
  };
}

/** The principal that Azure makes for a resource with an identity of its own; here it follows from the id. */
function identityOf({ id, body }: EvaluatedResource, { tenantId }: TemplateScope): JsonObject {
  const { identity } = body;
  return isJsonObject(identity) && /SystemAssigned/i.test(asText(identity.type))
    ? { identity: { ...identity, principalId: nameBasedGuid([id, 'principal']), tenantId } }
    : {};
}
