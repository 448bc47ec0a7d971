import { isJsonObject, type Json } from '@hubwright/schema';

/** Tells whether a value holds nothing: it is absent, `null`, "", or a list or an object of nothing but such values. */
export function isEmptyValue(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmptyValue);
  return isJsonObject(value) && Object.values(value).every(isEmptyValue);
}
