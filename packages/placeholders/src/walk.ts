import { appendPointer, isJsonObject, type Json } from './json.js';

/** Whether a string is a value, or the key of a member; the pointer of a key is that of its member. */
export type StringPlace = 'key' | 'value';

/** Told of each string: its text, the JSON Pointer of the value (or of the member whose key it is), and which of the two it is. */
export type StringVisitor = (text: string, pointer: string, at: StringPlace) => void;

/**
 * Visits every string of a JSON value in document order, a key before its value.
 *
 * Many checks look at the strings of one document, so what was found in it is kept with it: it must not change. The walk keeps
 * its own stack, since a hostile file may nest deeper than the call stack reaches.
 *
 * @param value The value to walk through; a string is visited itself.
 * @param visit Called for each string.
 * @param pointer Where `value` stands, put in front of every pointer; `''` when it is the whole document.
 */
export function walkStrings(value: Json | undefined, visit: StringVisitor, pointer = ''): void {
  for (const { text, pointer: own, at } of stringsOf(value)) visit(text, pointer + own, at);
}

interface FoundString {
  readonly text: string;
  readonly pointer: string;
  readonly at: StringPlace;
}

const kept = new WeakMap<object, readonly FoundString[]>();

function stringsOf(value: Json | undefined): readonly FoundString[] {
  if (typeof value !== 'object' || value === null) return listStrings(value);
  const strings = kept.get(value) ?? listStrings(value);
  kept.set(value, strings);
  return strings;
}

function listStrings(value: Json | undefined): FoundString[] {
  const found: FoundString[] = [];
  const open: Pending[] = [{ value, pointer: '', key: undefined }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { pointer } = next;
    if (next.key !== undefined) found.push({ text: next.key, pointer, at: 'key' });
    if (typeof next.value === 'string') found.push({ text: next.value, pointer, at: 'value' });
    else pushChildren(open, next.value, pointer);
  }
  return found;
}

interface Pending {
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly key: string | undefined;
}

function pushChildren(open: Pending[], value: Json | undefined, pointer: string): void {
  if (Array.isArray(value)) {
    for (let index = value.length - 1; index >= 0; index--) {
      open.push({ value: value[index], pointer: appendPointer(pointer, index), key: undefined });
    }
  } else if (isJsonObject(value)) {
    const keys = Object.keys(value);
    for (let index = keys.length - 1; index >= 0; index--) {
      const key = keys[index]!;
      if (value[key] !== undefined)
        open.push({ value: value[key], pointer: appendPointer(pointer, key), key });
    }
  }
}
