import type { EvaluatedResource } from '@hubwright/arm-template';
import { asObject, type JsonObject } from '@hubwright/schema';
import { nameOf, parseResourcePath } from '../exchange/resource-path.js';
import { findResource, type ControlPlane } from '../state/control-plane.js';
import { deploymentMembers } from './deployment-members.js';
import { hideSecrets } from './hide-secrets.js';
import { completeIdentity } from './managed-identity.js';
import { rulesOf } from './rules-of-types.js';

/** What a GET would give of a resource once a template has put it: what it writes, and what its service makes of that. */
export function plannedResource(
  plane: ControlPlane,
  { id, type, apiVersion, body }: EvaluatedResource,
): JsonObject {
  const path = parseResourcePath(id);
  const existing = findResource(plane, id);
  const given = Object.fromEntries(Object.entries(body).filter(([name]) => !deploymentMembers.has(name)));
  if (!path) return given;
  const shown = hideSecrets(path.type, given);
  const made = rulesOf(path.type).complete?.({ path, apiVersion, body: shown, existing }, plane);
  return {
    ...shown,
    ...completeIdentity(plane, shown, existing),
    id: existing?.id ?? id,
    name: nameOf(existing?.id ?? id),
    type: existing?.type ?? plane.versions.find(path.type)?.type ?? type,
    properties: { ...asObject(shown['properties']), ...made },
  };
}
