import { isJsonObject } from '@hubwright/schema';
import { describeResource, type DeclaredResource } from './declared-resource.js';
import { evaluateValue } from './evaluate-value.js';
import { appendPointer } from './json-pointer.js';
import { isRefused, locateRefusal, refuse, type Evaluation } from './refusal.js';
import { foldId } from './resource-id.js';

/** Finds the resources of a template that a text names; empty when there is none. */
export type FindDeclared = (name: string) => readonly DeclaredResource[];

/**
 * Indexes resources by all that `dependsOn` can name them with: id, name, type and name as in the id, symbolic name, and
 * the name of their loop.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/resource-dependency
 */
export function indexDeclared(resources: readonly DeclaredResource[]): FindDeclared {
  const index = new Map<string, DeclaredResource[]>();
  for (const resource of resources) {
    const { id, name, groupNames } = resource;
    for (const key of new Set([
      foldId(id),
      foldId(name),
      foldId(describeResource(resource)),
      ...groupNames,
    ])) {
      const sharing = index.get(key);
      if (sharing) sharing.push(resource);
      else index.set(key, [resource]);
    }
  }
  return (name) => index.get(foldId(name)) ?? [];
}

/**
 * Reads the `dependsOn` of a resource: the ids of the resources it names that are deployed. A dependency on a resource
 * whose condition is false is left out; one on a resource the template does not have is refused.
 */
export function readDependencies(resource: DeclaredResource, find: FindDeclared): Evaluation<string[]> {
  const { dependsOn } = resource.source;
  if (dependsOn === undefined || dependsOn === null) return [...resource.follows];
  const pointer = appendPointer(resource.pointer, 'dependsOn');
  const entries = evaluateValue(dependsOn, { ...resource.environment, place: 'early' }, pointer);
  if (isRefused(entries)) return entries;
  if (!Array.isArray(entries))
    return locateRefusal(
      refuse(
        "Deployment template validation failed: 'The 'dependsOn' of a template resource must be an array. Please see https://aka.ms/arm-syntax-resources for usage details.'.",
      ),
      pointer,
    );
  const ids = new Set(resource.follows);
  for (const [index, entry] of entries.entries()) {
    const named = typeof entry === 'string' ? find(entry) : [];
    if (named.length === 0) return locateRefusal(refuseUnknown(entry), appendPointer(pointer, index));
    for (const each of named) if (each.isDeployed && !each.isExisting) ids.add(each.id);
  }
  return [...ids];
}

function refuseUnknown(entry: unknown): ReturnType<typeof refuse> {
  const shown = typeof entry === 'string' ? entry : isJsonObject(entry) ? '{}' : String(entry);
  return refuse(
    `Deployment template validation failed: 'The resource '${shown}' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.'.`,
  );
}
