import { foldId } from './resource-id.js';

interface Ordered {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/**
 * Orders resources so that each comes after those it depends on, and otherwise as they stand.
 * @returns The order, and a resource that depends on itself, directly or through others.
 */
export function orderResources<Resource extends Ordered>(
  resources: readonly Resource[],
): { ordered: Resource[]; circular: Resource | undefined } {
  const waiting = new Map<Resource, number>();
  const followers = new Map<string, Resource[]>();
  const known = new Set(resources.map(({ id }) => foldId(id)));
  for (const resource of resources) {
    const before = new Set(resource.dependsOn.map(foldId).filter((id) => known.has(id)));
    waiting.set(resource, before.size);
    for (const id of before) followers.set(id, [...(followers.get(id) ?? []), resource]);
  }
  const ordered: Resource[] = [];
  let ready = resources.filter((resource) => waiting.get(resource) === 0);
  while (ready.length > 0) {
    ordered.push(...ready);
    const released = new Set<Resource>();
    for (const follower of ready.flatMap(({ id }) => followers.get(foldId(id)) ?? [])) {
      const left = waiting.get(follower)! - 1;
      waiting.set(follower, left);
      if (left === 0) released.add(follower);
    }
    ready = resources.filter((resource) => released.has(resource));
  }
  return { ordered, circular: resources.find((resource) => waiting.get(resource)! > 0) };
}
