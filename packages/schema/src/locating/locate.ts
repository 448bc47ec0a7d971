import { NoLocation, type Location, type NodeLocation } from '../location.js';
import { findJsonNode } from './locate-json.js';
import { findYamlNode } from './locate-yaml.js';
import { mapJsonOffsets } from './map-json-offsets.js';
import { mapYamlOffsets } from './map-yaml-offsets.js';
import { splitPointer } from '../pointer.js';
import type { Source } from '../source.js';

/** A stretch of a source's text, in UTF-16 offsets. */
export interface Located {
  readonly source: Source;
  readonly offset: number;
  readonly length: number;
}

/**
 * Turns a location into offsets; `NoLocation` has none. A pointer that leads nowhere gives its nearest existing
 * ancestor; the key of an item of an array is the item. What is looked up is kept with the source, so asking often for
 * the same source is cheap. The source must have been parsed within the limits of `parseSource`.
 */
export function locate(location: Location): Located | undefined {
  if (location === NoLocation) return undefined;
  if ('offset' in location)
    return { source: location.source, offset: location.offset, length: location.length };
  const { source } = location;
  if (source.format === 'text') return locateInText(location);
  const segments = splitPointer(location.pointer);
  return source.format === 'json' ? locateInJson(location, segments) : locateInYaml(location, segments);
}

/** Tells whether the pointer leads to a value of a JSON or YAML source, as every pointer of a diagnostic must. */
export function pointerResolves(source: Source, pointer: string): boolean {
  if (source.format === 'text') return pointer === '';
  const segments = splitPointer(pointer);
  return (source.format === 'json' ? findJsonNode(source, segments) : findYamlNode(source, segments))
    .resolved;
}

function locateInText({ source, span }: NodeLocation): Located {
  return rangeIn(source, span?.start ?? 0, span?.end ?? source.text.length);
}

function locateInJson({ source, at, span }: NodeLocation, segments: readonly string[]): Located {
  const { start, end, key, resolved } = findJsonNode(source, segments);
  if (at === 'key' && resolved && key) return rangeIn(source, key.start, key.end);
  if (!span || !resolved || at === 'key' || source.text[start] !== '"') return rangeIn(source, start, end);
  const [from, to] = mapJsonOffsets(source.text, start, end, [span.start, span.end]);
  return rangeIn(source, from, to);
}

function locateInYaml({ source, at, span }: NodeLocation, segments: readonly string[]): Located {
  const { start, end, key, scalar, resolved } = findYamlNode(source, segments);
  if (at === 'key' && resolved && key) return rangeIn(source, key.start, key.end);
  if (!span || !resolved || at === 'key' || !scalar) return rangeIn(source, start, end);
  const [from, to] = mapYamlOffsets(source.text, scalar, [span.start, span.end]);
  return rangeIn(source, from, to);
}

function rangeIn(source: Source, start: number, end: number): Located {
  return { source, offset: start, length: Math.max(0, end - start) };
}
