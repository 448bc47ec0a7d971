import { locate, scalarText, type Fix, type NodeLocation } from '@hubwright/schema';
import type { PlacedValue } from '../placed-value.js';
import { nextVersion } from '../../compare-versions.js';

/** A version and where it is written. */
export interface WrittenVersion {
  readonly text: string;
  readonly location: NodeLocation;
}

/** A version as its file spells it (YAML reads `1.10` as the number 1.1); `undefined` when there is none. */
export function writtenVersion(place: PlacedValue | undefined): WrittenVersion | undefined {
  if (!place) return undefined;
  const { value, source, pointer } = place;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = typeof value === 'string' ? value : (scalarText(source, pointer) ?? String(value));
  return text.trim() === '' ? undefined : { text: text.trim(), location: { source, pointer, at: 'value' } };
}

/** Raises a version to the one after another, in its place and with the quotes it has. */
export function raiseVersionFix({ text, location }: WrittenVersion, above: string): Fix | undefined {
  const next = nextVersion(above);
  if (next === undefined) return undefined;
  return {
    title: `Raise to "${next}"`,
    edits: () => {
      const found = locate(location);
      const start = found?.source.text.slice(found.offset, found.offset + found.length).indexOf(text) ?? -1;
      if (!found || start === -1) return [];
      return [{ source: found.source, offset: found.offset + start, length: text.length, newText: next }];
    },
  };
}
