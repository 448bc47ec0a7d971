/** Any value JSON can hold; structurally the same type as the one of `@hubwright/schema`, which this package does not know. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object; a member that is absent reads as `undefined`. */
export interface JsonObject {
  [name: string]: Json | undefined;
}

/** Tells whether a value is a JSON object, neither an array nor `null`. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The name under which an object holds a member, in whatever case it is written; the exact spelling wins over another
 * case. Connector files spell the same member `PlaceHolderName` and `placeHolderName`.
 */
export function findMemberName(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(object).find((key) => key.toLowerCase() === wanted);
}

/** Appends a segment to a JSON Pointer (RFC 6901), escaping `~` and `/`. */
export function appendPointer(pointer: string, segment: string | number): string {
  const text =
    typeof segment === 'number' ? String(segment) : segment.replaceAll('~', '~0').replaceAll('/', '~1');
  return `${pointer}/${text}`;
}
