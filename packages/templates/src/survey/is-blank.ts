import type { Json } from '@hubwright/schema';

/** Texts of this length are not looked at: trimming every query of a package takes long and finds nothing. */
const longestBlank = 100;

/** Tells whether a value says nothing: `null`, text without a character, an empty list or object. */
export function isBlank(value: Json): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.length < longestBlank && value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  for (const key in value) if (value[key] !== undefined) return false;
  return true;
}
