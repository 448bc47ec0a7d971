import type { PlacedPlaceholder } from '@hubwright/placeholders';
import { findMemberName } from '@hubwright/placeholders';
import { isJsonObject, joinPointer, type Json, type NodeLocation, type Source } from '@hubwright/schema';

/** A value and where it stands in its source. */
export interface PlacedValue {
  readonly value: Json;
  readonly source: Source;
  readonly pointer: string;
}

/** A member of an object, by its name in any case. */
export function readMember(parent: PlacedValue | undefined, name: string): PlacedValue | undefined {
  if (!parent || !isJsonObject(parent.value)) return undefined;
  const key = findMemberName(parent.value, name);
  const value = key === undefined ? undefined : parent.value[key];
  if (key === undefined || value === undefined) return undefined;
  return { value, source: parent.source, pointer: joinPointer(parent.pointer, key) };
}

/** The text of a member; undefined when it is missing, blank or no string. */
export function readText(parent: PlacedValue | undefined, name: string): string | undefined {
  const value = readMember(parent, name)?.value;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The elements of an array, or the members of an object. */
export function childrenOf({ value, source, pointer }: PlacedValue): PlacedValue[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    child === undefined ? [] : [{ value: child, source, pointer: joinPointer(pointer, key) }],
  );
}

/** The location of a stretch of a string, or of a key that holds it. */
export function locateStretch(
  source: Source,
  place: Pick<PlacedPlaceholder, 'pointer' | 'at' | 'start' | 'end'>,
): NodeLocation {
  const { pointer, at, start, end } = place;
  return { source, pointer, at, span: { start, end } };
}
