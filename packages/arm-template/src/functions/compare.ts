import { isJsonObject, type Json } from '@hubwright/schema';

/** Tells whether two values are the same, whatever the order of the members of objects; texts are compared in their case. */
export function isSame(left: Json | undefined, right: Json | undefined): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]));
  if (!isJsonObject(left) || !isJsonObject(right)) return left === right;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name]))
  );
}

/** Writes a value as `string` and `concat` do: booleans with a capital, arrays and objects as JSON. */
export function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value);
}
