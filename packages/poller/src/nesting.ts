import type { Json } from '@hubwright/schema';

/** How deep a body may be nested: paths are searched by recursion, which a hostile body must not exhaust. */
export const deepestNesting = 500;

/** Whether a value has objects or lists within each other at more than `levels` levels; a scalar has none. Goes no deeper than that. */
export function isDeeperThan(levels: number, value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (isDeeperThan(levels - 1, item)) return true;
    }
    return false;
  }
  const object = value as Record<string, Json>;
  for (const name in object) {
    if (isDeeperThan(levels - 1, object[name])) return true;
  }
  return false;
}
