/**
 * Appends a segment to a JSON Pointer.
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */
export function appendPointer(pointer: string, segment: string | number): string {
  return `${pointer}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
