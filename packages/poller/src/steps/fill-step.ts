import type { Json, JsonObject } from '@hubwright/schema';
import { textOfJson } from '../exact-json.js';

const placeholder = /\$([A-Za-z_]\w*)\$/g;

/** Members that have placeholders of their own time, or none. */
const leftAlone = /^(stepInfo|stepCollectorConfigs)$/i;

/**
 * Puts the values of a record into a step's configuration, wherever `$name$` stands. A name without a value stays as it is.
 * @see https://learn.microsoft.com/azure/sentinel/isv/custom-connector-nested-api-polling#placeholder-substitution
 */
export function fillStep(config: JsonObject, values: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      name,
      value === undefined || leftAlone.test(name) ? value : fill(value, values),
    ]),
  );
}

/** The names of placeholders in a step's configuration. */
export function listStepPlaceholders(config: JsonObject): Set<string> {
  const names = new Set<string>();
  visitTexts(Object.fromEntries(Object.entries(config).filter(([name]) => !leftAlone.test(name))), (text) => {
    for (const [, name] of text.matchAll(placeholder)) names.add(name!);
  });
  return names;
}

function fill(value: Json, values: JsonObject): Json {
  if (typeof value === 'string') return fillText(value, values);
  if (Array.isArray(value)) return value.map((item) => fill(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, member === undefined ? null : fill(member, values)]),
  );
}

/** In a template written as JSON a value is escaped, lest a quote ends its string. */
function fillText(text: string, values: JsonObject): string {
  const isTemplate = /^\s*[[{]\s*['"{[]/.test(text);
  return text.replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value === null) return whole;
    const plain = textOfJson(value);
    return isTemplate && typeof value === 'string'
      ? JSON.stringify(plain).slice(1, -1).replaceAll("'", '\\u0027')
      : plain;
  });
}

function visitTexts(value: Json | undefined, take: (text: string) => void): void {
  if (typeof value === 'string') take(value);
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) visitTexts(member, take);
}
