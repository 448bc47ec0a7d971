/**
 * JSON Pointers (RFC 6901): `""` is the whole document, `/resources/0/name` a member of a member.
 */

/** Appends path segments to a pointer, escaping `~` and `/`. */
export function joinPointer(pointer: string, ...segments: (string | number)[]): string {
  let joined = pointer;
  for (const segment of segments) joined += '/' + String(segment).replaceAll('~', '~0').replaceAll('/', '~1');
  return joined;
}

/** Splits a pointer into unescaped segments; `""` gives none. */
export function splitPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
