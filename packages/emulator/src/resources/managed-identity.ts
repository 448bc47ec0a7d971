import { asObject, asText, isJsonObject, type JsonObject } from '@hubwright/schema';
import type { ControlPlane, StoredResource } from '../state/control-plane.js';

/**
 * The `identity` of a resource with what Azure adds to it: a resource with an identity of its own gets a principal, which stays
 * as long as the resource does. Gives an empty object for a resource without one.
 *
 * @see https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview
 */
export function completeIdentity(
  { newId, tenantId }: ControlPlane,
  body: JsonObject,
  existing: StoredResource | undefined,
): JsonObject {
  const { identity } = body;
  if (!isJsonObject(identity) || !/SystemAssigned/i.test(asText(identity['type']))) return {};
  const before = asObject(existing?.body['identity']);
  return { identity: { ...identity, principalId: before['principalId'] ?? newId(), tenantId } };
}
