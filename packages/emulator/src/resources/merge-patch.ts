import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/** Applies a JSON Merge Patch (RFC 7396): members are replaced one by one, those that are `null` go. */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map<string, Json | undefined>(Object.entries(target));
  for (const [name, change] of Object.entries(patch)) {
    const before = merged.get(name);
    if (change === null) merged.delete(name);
    else
      merged.set(
        name,
        isJsonObject(change) ? mergePatch(isJsonObject(before) ? before : {}, change) : change,
      );
  }
  return Object.fromEntries(merged);
}
