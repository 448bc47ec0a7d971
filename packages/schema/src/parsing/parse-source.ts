import type { Diagnostic } from '../diagnostic.js';
import type { Document } from '../document.js';
import { parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import type { Source } from '../source.js';

/**
 * Parses a source by its format; a text is its own document. Work and memory are bounded by the size of the text,
 * whatever it holds. There is no document when the text cannot be understood, and then at least one error says why;
 * a document may come with errors too, which the gate after this stage stops.
 */
export function parseSource(source: Source): { document: Document | undefined; diagnostics: Diagnostic[] } {
  switch (source.format) {
    case 'json':
      return parseJson(source);
    case 'yaml':
      return parseYaml(source);
    case 'text':
      return { document: { source, value: source.text }, diagnostics: [] };
  }
}
