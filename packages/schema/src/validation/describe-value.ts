import type { Json } from '../json.js';
import { splitPointer } from '../pointer.js';

const typeWords = new Map([
  ['null', 'null'],
  ['boolean', 'a boolean'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['string', 'a text'],
  ['array', 'a list'],
  ['object', 'an object'],
]);

const longest = 60;

/** The types JSON Schema names, in words: `"a list or null"`. */
export function describeTypes(types: string | readonly string[]): string {
  const words = [types].flat().map((type) => typeWords.get(type) ?? type);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The type of a value, in words. */
export function describeType(value: Json): string {
  return describeTypes(typeName(value));
}

/** A value as JSON on one line, shortened to what a message can hold. */
export function quoteValue(value: Json): string {
  const text = JSON.stringify(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** How people call a place: the last member of a pointer, with the index of an entry of a list. */
export function nameOfPlace(pointer: string): string {
  const segments = splitPointer(pointer);
  let name = segments.pop();
  if (name === undefined) return 'the document';
  while (/^\d+$/.test(name)) {
    const owner = segments.pop();
    if (owner === undefined) return `entry ${name}`;
    if (!/^\d+$/.test(owner)) return `${owner}[${name}]`;
    name = owner;
  }
  return name;
}

/** The name JSON Schema has for the type of a value; a number without a fraction is an `integer`. */
function typeName(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return typeof value;
}
