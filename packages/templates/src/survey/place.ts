import { joinPointer, type Json, type JsonObject } from '@hubwright/schema';

/** An object or array within a document, and how it was reached. Its pointer is only put together when asked for. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string | number;
  readonly value: JsonObject | Json[];
}

/** The JSON Pointer of a place, or of one of its members. */
export function pointerOf(place: Place, ...members: (string | number)[]): string {
  const segments = [...members];
  for (let at: Place | undefined = place; at?.parent; at = at.parent) segments.unshift(at.key);
  return joinPointer('', ...segments);
}
