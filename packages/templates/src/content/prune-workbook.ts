import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/**
 * A workbook without the members that hold nothing (`null`, `[]`, `{}`), at every depth. Editors leave many of them
 * behind, the workbook reads the same without, and packages in the content hub come without them. Items of lists stay,
 * since their places count.
 */
export function pruneWorkbook(workbook: JsonObject): JsonObject {
  const kept: JsonObject = {};
  for (const [name, member] of Object.entries(workbook)) {
    const value = pruneMember(member);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function pruneMember(value: Json | undefined): Json | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(pruneItem);
  if (!isJsonObject(value)) return value;
  const pruned = pruneWorkbook(value);
  return Object.keys(pruned).length === 0 ? undefined : pruned;
}

function pruneItem(item: Json): Json {
  if (Array.isArray(item)) return item.map(pruneItem);
  return isJsonObject(item) ? pruneWorkbook(item) : item;
}
