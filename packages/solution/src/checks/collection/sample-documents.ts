import {
  atKey,
  atText,
  atValue,
  isJsonObject,
  joinPointer,
  type Json,
  type JsonObject,
  type Location,
  type Source,
} from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';

/** A JSON value of a sample file, and how its parts are located. */
export interface SampleDocument {
  readonly value: Json;
  readonly locate: (pointer: string, at: 'key' | 'value') => Location;
}

/** An event of a sample. */
export interface SampleEvent {
  readonly value: JsonObject;
  readonly locate: (pointer: string, at: 'key' | 'value') => Location;
}

/** The values of a file: the elements of an array, one object, or an object on each line. */
export function documentsOf({ source, value }: LoadedFile): SampleDocument[] {
  if (value === undefined) return linesOf(source);
  if (!Array.isArray(value)) return [placeIn(source, '', value)];
  return value.map((element, index) => placeIn(source, joinPointer('', index), element));
}

/** An event within a document. */
export function eventIn(document: SampleDocument, pointer: string, value: Json): SampleEvent[] {
  if (!isJsonObject(value)) return [];
  return [{ value, locate: (member, at) => document.locate(pointer + member, at) }];
}

function placeIn(source: Source, base: string, value: Json): SampleDocument {
  return {
    value,
    locate: (pointer, at) =>
      at === 'key' && pointer !== '' ? atKey(source, base + pointer) : atValue(source, base + pointer),
  };
}

/** NDJSON: lines that are no JSON are passed over, and parts are located by the first mention of their name. */
function linesOf(source: Source): SampleDocument[] {
  const found: SampleDocument[] = [];
  let offset = 0;
  for (const line of source.text.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    const value = line.trimStart().startsWith('{') ? parseLine(line) : undefined;
    if (value !== undefined)
      found.push({ value, locate: (pointer) => locateInLine(source, line, start, pointer) });
  }
  return found;
}

function parseLine(line: string): Json | undefined {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
}

function locateInLine(source: Source, line: string, start: number, pointer: string): Location {
  const name = pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  const key = JSON.stringify(name);
  const index = pointer === '' ? -1 : line.indexOf(key);
  return index < 0 ? atText(source, start, line.trimEnd().length) : atText(source, start + index, key.length);
}
