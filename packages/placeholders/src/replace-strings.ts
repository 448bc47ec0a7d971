import { isJsonObject, type Json, type JsonObject } from './json.js';
import type { StringPlace } from './walk.js';

/** A change to the string, or the key, at a JSON Pointer. */
export interface StringEdit<Edit> {
  readonly pointer: string;
  readonly at: StringPlace;
  readonly edit: Edit;
}

/**
 * Gives a value with some of its strings and keys rewritten. The value given stays as it is; only the objects and arrays
 * on the way to a change are copied. A pointer that leads to no string is passed over.
 */
export function replaceStrings<Edit>(
  value: Json,
  edits: readonly StringEdit<Edit>[],
  rewrite: (text: string, edit: Edit) => string,
): Json {
  const draft = createDraft(value);
  for (const { pointer, edit } of edits.filter((candidate) => candidate.at === 'value')) {
    draft.update(splitPointer(pointer), (old) => (typeof old === 'string' ? rewrite(old, edit) : old));
  }
  // Keys change last and innermost first, so that the pointers of all other edits still lead to their places.
  const renames = edits
    .filter((candidate) => candidate.at === 'key')
    .sort((a, b) => b.pointer.length - a.pointer.length);
  for (const { pointer, edit } of renames) {
    const segments = splitPointer(pointer);
    const key = segments.pop();
    draft.update(segments, (parent) =>
      key !== undefined && isJsonObject(parent) ? renameKey(parent, key, rewrite(key, edit)) : parent,
    );
  }
  return draft.finish();
}

function createDraft(value: Json) {
  let root = value;
  const copies = new WeakSet<object>();
  const copy = (node: Json | undefined): Json | undefined => {
    if (typeof node !== 'object' || node === null || copies.has(node)) return node;
    const made = Array.isArray(node) ? [...node] : { ...node };
    copies.add(made);
    return made;
  };
  return {
    update(segments: readonly string[], change: (old: Json | undefined) => Json | undefined): void {
      const holder: JsonObject = { root };
      let parent: Json | undefined = holder;
      let key = 'root';
      for (const segment of segments) {
        const next = copy(readOwn(parent, key));
        writeOwn(parent, key, next);
        parent = next;
        key = segment;
      }
      const changed = change(readOwn(parent, key));
      if (changed !== undefined) writeOwn(parent, key, changed);
      root = holder['root'] ?? null;
    },
    finish: (): Json => root,
  };
}

function readOwn(parent: Json | undefined, key: string): Json | undefined {
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) return undefined;
  return (parent as JsonObject)[key];
}

/** Assignment would run the setter of a member named `__proto__`, hence the definition. */
function writeOwn(parent: Json | undefined, key: string, value: Json | undefined): void {
  if (typeof parent !== 'object' || parent === null || value === undefined) return;
  Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
}

function renameKey(object: JsonObject, from: string, to: string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key === from ? to : key, value]));
}

function splitPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
