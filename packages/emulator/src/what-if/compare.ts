import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/** One difference, as what-if shows it: https://learn.microsoft.com/rest/api/resources/deployments/what-if#whatifpropertychange */
export type PropertyChange = JsonObject;

/**
 * Compares a resource with what a template makes of it, member by member: paths have dots between members; an array is one
 * change, with its elements as children by their index.
 */
export function compareValues(
  before: Json | undefined,
  after: Json | undefined,
  path = '',
): PropertyChange[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [change(path, 'Create', null, after!)];
  if (after === undefined) return [change(path, 'Delete', before, null)];
  if (isJsonObject(before) && isJsonObject(after)) return compareObjects(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return compareArrays(before, after, path);
  return before === after ? [] : [change(path, 'Modify', before, after)];
}

function compareObjects(before: JsonObject, after: JsonObject, path: string): PropertyChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    compareValues(before[name], after[name], path === '' ? name : `${path}.${name}`),
  );
}

function compareArrays(before: readonly Json[], after: readonly Json[], path: string): PropertyChange[] {
  const children: PropertyChange[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [old, fresh] = [before[index], after[index]];
    const inner = compareValues(old, fresh);
    if (inner.length === 0) continue;
    const isWhole = inner.length === 1 && inner[0]!['path'] === '';
    children.push(
      isWhole
        ? { ...inner[0]!, path: String(index) }
        : { ...change(String(index), 'Modify', null, null), children: inner },
    );
  }
  return children.length === 0 ? [] : [{ ...change(path, 'Array', null, null), children }];
}

function change(path: string, propertyChangeType: string, before: Json, after: Json): PropertyChange {
  return { path, propertyChangeType, before, after, children: [] };
}
