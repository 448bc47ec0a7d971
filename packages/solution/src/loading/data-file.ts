import { atValue, joinPointer, type Json, type JsonObject, type Source } from '@hubwright/schema';
import { contentKeys, type ContentListKind } from './content-keys.js';

/** One entry of a content list of the data file. */
export interface ListedReference {
  readonly kind: ContentListKind;
  readonly key: string;
  readonly reference: string;
  readonly pointer: string;
}

/**
 * A data file read without regard to the case of its keys, as the official tool reads it.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export interface DataFile {
  readonly source: Source;
  /** A member by its canonical name, and the pointer of where it stands. */
  member(name: string): { readonly value: Json | undefined; readonly pointer: string };
  /** All content, in the fixed order of kinds. */
  readonly references: readonly ListedReference[];
}

/** Reads a data file's value. Entries that are no strings are left to the schema. */
export function readDataFile(source: Source, value: JsonObject): DataFile {
  const names = new Map<string, string>();
  for (const name of Object.keys(value))
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  const member = (name: string) => {
    const actual = names.get(name.toLowerCase());
    return actual === undefined
      ? { value: undefined, pointer: '' }
      : { value: value[actual], pointer: joinPointer('', actual) };
  };
  const references: ListedReference[] = [];
  for (const { kind, key, aliases } of contentKeys) {
    for (const name of [key, ...aliases]) {
      const { value: list, pointer } = member(name);
      if (!Array.isArray(list)) continue;
      for (const [index, reference] of list.entries()) {
        if (typeof reference !== 'string' || reference.trim() === '') continue;
        references.push({ kind, key: name, reference, pointer: joinPointer(pointer, index) });
      }
    }
  }
  return { source, member, references };
}

/** The location of a member of the data file; of the whole file when it is absent. */
export function memberLocation(file: DataFile, name: string) {
  return atValue(file.source, file.member(name).pointer);
}

/** A member as text; `undefined` when it is absent, empty or something else. */
export function memberText(file: DataFile, name: string): string | undefined {
  const { value } = file.member(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A member that is a text or a list of texts, as a list. */
export function memberTexts(file: DataFile, name: string): string[] {
  const { value } = file.member(name);
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** A member as a flag; the text `"true"` counts. */
export function memberFlag(file: DataFile, name: string): boolean {
  const { value } = file.member(name);
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}
