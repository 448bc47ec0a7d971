import type { Source } from './source.js';

/**
 * Where a diagnostic points. It costs nothing to make: offsets, lines and columns are found by
 * `locate` only when somebody prints it.
 */
export type Location = NodeLocation | TextLocation | typeof NoLocation;

/** A value (or the key that holds it) in a JSON or YAML source, by JSON Pointer. */
export interface NodeLocation {
  readonly source: Source;
  readonly pointer: string;
  readonly at: 'key' | 'value';
  /** A part of the value, in UTF-16 offsets into the decoded string. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** A stretch of a source's text, in UTF-16 offsets; for faults of syntax and for text files. */
export interface TextLocation {
  readonly source: Source;
  readonly offset: number;
  readonly length: number;
}

/** Said on purpose: the fault belongs to no file. */
export const NoLocation = Symbol('NoLocation');

/** The location of a value. */
export function atValue(source: Source, pointer = '', span?: NodeLocation['span']): NodeLocation {
  return span ? { source, pointer, at: 'value', span } : { source, pointer, at: 'value' };
}

/** The location of the key of a member. */
export function atKey(source: Source, pointer: string): NodeLocation {
  return { source, pointer, at: 'key' };
}

/** The location of a stretch of text; without arguments, the start of the file. */
export function atText(source: Source, offset = 0, length = 0): TextLocation {
  return { source, offset, length };
}
