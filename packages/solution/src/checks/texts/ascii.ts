import type { Source } from '@hubwright/schema';

const known = new WeakMap<Source, number>();

/** Offset of the first character of a source beyond ASCII, or -1. It is looked for once. */
export function firstNonAscii(source: Source): number {
  let offset = known.get(source);
  if (offset === undefined) {
    offset = source.text.search(/[^\u0000-\u007F]/);
    known.set(source, offset);
  }
  return offset;
}
