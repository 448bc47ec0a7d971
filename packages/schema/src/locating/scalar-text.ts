import { findJsonNode } from './locate-json.js';
import { findYamlNode } from './locate-yaml.js';
import { splitPointer } from '../pointer.js';
import type { Source } from '../source.js';

const remembered = new WeakMap<Source, ReadonlyMap<string, string>>();

/** Keeps, by JSON Pointer, the text of the scalars of a YAML source whose value does not give it back (`1.0` reads as 1). */
export function rememberScalarTexts(source: Source, texts: ReadonlyMap<string, string>): void {
  if (texts.size > 0) remembered.set(source, texts);
}

/**
 * The text of a number, boolean or null as its file spells it, or the decoded text of a string: `1.0` for the YAML
 * `version: 1.0`, whose value is the number 1. Gives nothing when the pointer leads to no scalar. Cheap for the scalars
 * whose text differs from their value; for others the source's syntax is looked at.
 */
export function scalarText(source: Source, pointer: string): string | undefined {
  const known = remembered.get(source)?.get(pointer);
  if (known !== undefined) return known;
  const segments = splitPointer(pointer);
  if (source.format === 'yaml') {
    const { scalar, resolved } = findYamlNode(source, segments);
    return resolved ? scalar?.source : undefined;
  }
  if (source.format !== 'json') return undefined;
  const { start, end, resolved } = findJsonNode(source, segments);
  const text = source.text.slice(start, end);
  if (!resolved || /^[{[]/.test(text)) return undefined;
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}
