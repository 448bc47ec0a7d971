import type { Json } from '@hubwright/schema';
import { parseExactJson } from './exact-json.js';

/**
 * Reads a `queryParametersTemplate`: JSON, or the pseudo JSON with single quotes that the documentation shows. Within single
 * quotes, double quotes need no backslash.
 * @returns the value, or `undefined` when the text is neither
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function parseTemplate(text: string): Json | undefined {
  return tryParse(text) ?? tryParse(toDoubleQuotes(text));
}

function tryParse(text: string): Json | undefined {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

const stringPattern = /"(?:[^"\\]|\\.)*"|'((?:[^'\\]|\\.)*)'/gs;

function toDoubleQuotes(text: string): string {
  return text.replace(stringPattern, (whole, inner?: string) =>
    inner === undefined
      ? whole
      : `"${inner.replace(/\\'/g, "'").replace(/\\.|"/gs, (part) => (part === '"' ? '\\"' : part))}"`,
  );
}
