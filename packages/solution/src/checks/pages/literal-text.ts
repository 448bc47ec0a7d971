import { isArmExpression } from '@hubwright/placeholders';
import { readMember, type PlacedValue } from '../placed-value.js';

/** A text whose final form is known: no ARM expression, no placeholder. */
export interface LiteralText {
  readonly text: string;
  readonly place: PlacedValue;
}

/** Tells whether nothing is filled into a text later. */
export function isLiteral(text: string): boolean {
  return !isArmExpression(text) && !text.includes('{{');
}

/** A text member that nothing is filled into; undefined for other types, blank texts, expressions and placeholders. */
export function readLiteral(parent: PlacedValue | undefined, name: string): LiteralText | undefined {
  const place = readMember(parent, name);
  if (typeof place?.value !== 'string' || place.value.trim() === '' || !isLiteral(place.value))
    return undefined;
  return { text: place.value, place };
}

/** The elements of a list member; none when it is something else. */
export function readItems(parent: PlacedValue | undefined, name: string): PlacedValue[] {
  const list = readMember(parent, name);
  if (!list || !Array.isArray(list.value)) return [];
  return list.value.map((value, index) => ({
    value,
    source: list.source,
    pointer: `${list.pointer}/${index}`,
  }));
}
