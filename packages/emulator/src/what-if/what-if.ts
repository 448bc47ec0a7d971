import type { EvaluatedResource } from '@hubwright/arm-template';
import type { JsonObject } from '@hubwright/schema';
import { isDeployment } from '../deployments/preflight.js';
import { plannedResource } from '../resources/planned-resource.js';
import { findResource, type ControlPlane, type StoredResource } from '../state/control-plane.js';
import { compareValues } from './compare.js';

/** Members that the service writes and no template changes. */
const ownMembers = new Set(['etag', 'systemData']);

/**
 * What a deployment would change, resource by resource, computed against what exists: made, modified, left as it is, and
 * (`Ignore`) what exists in the group without being in the template, which the incremental mode does not touch.
 */
export function whatIf(
  plane: ControlPlane,
  groupId: string,
  resources: readonly EvaluatedResource[],
): JsonObject[] {
  const planned = resources.filter((resource) => !isDeployment(resource));
  const ids = new Set(planned.map(({ id }) => id.toLowerCase()));
  const ignored = [...plane.resources.entries()].filter(
    ([id]) => id.startsWith(`${groupId.toLowerCase()}/`) && !ids.has(id),
  );
  return [
    ...planned.map((resource) => plannedChange(plane, resource)),
    ...ignored.map(([, resource]): JsonObject => {
      const before = comparable(resource);
      return { resourceId: resource.id, changeType: 'Ignore', before, after: before, delta: [] };
    }),
  ];
}

function plannedChange(plane: ControlPlane, resource: EvaluatedResource): JsonObject {
  const existing = findResource(plane, resource.id);
  const after = {
    apiVersion: existing?.apiVersion ?? resource.apiVersion,
    ...without(plannedResource(plane, resource)),
  };
  if (!existing) return { resourceId: resource.id, changeType: 'Create', before: null, after, delta: [] };
  const before = comparable(existing);
  const delta = compareValues(before, after);
  const changeType = delta.length === 0 ? 'NoChange' : 'Modify';
  return { resourceId: existing.id, changeType, before, after, delta };
}

function comparable({ body, apiVersion }: StoredResource): JsonObject {
  return { apiVersion, ...without(body) };
}

function without(body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !ownMembers.has(name)));
}
