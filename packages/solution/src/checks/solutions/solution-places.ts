import { atValue, type Json, type NodeLocation } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember, type PlacedValue } from '../placed-value.js';

/** The data file's value; nothing when the solution was rebuilt from its previous package. */
export function placeOfData({ dataFile }: Solution, { folder }: LintContext): PlacedValue | undefined {
  if (!dataFile) return undefined;
  const value = folder.reader.fileOf(dataFile)?.value;
  return value === undefined ? undefined : { value, source: dataFile, pointer: '' };
}

/** The value of SolutionMetadata.json. */
export function placeOfMetadata({ metadata, metadataSource }: Solution): PlacedValue | undefined {
  return metadataSource && { value: metadata as Json, source: metadataSource, pointer: '' };
}

/** A member that is a text, blank or not, and where it stands. */
export interface PlacedText extends PlacedValue {
  readonly value: string;
}

/** A member of an object that is a text; it may be empty. */
export function textMember(parent: PlacedValue | undefined, name: string): PlacedText | undefined {
  const member = readMember(parent, name);
  return typeof member?.value === 'string' ? { ...member, value: member.value } : undefined;
}

/** The location of a value, or of a stretch of it. */
export function locationOf(
  { source, pointer }: PlacedValue,
  span?: { readonly start: number; readonly end: number },
): NodeLocation {
  return atValue(source, pointer, span);
}
