import { isJsonObject, type Json } from '@hubwright/schema';

/** The types a parameter or output can have, in lower case, with what Azure calls the JSON of each. */
const jsonNames: Readonly<Record<string, string>> = {
  string: 'String, Uri',
  securestring: 'String, Uri',
  int: 'Integer',
  bool: 'Boolean',
  array: 'Array',
  object: 'Object',
  secureobject: 'Object',
};

/** Tells whether a word names a type. */
export function isTypeName(type: string): boolean {
  return Object.hasOwn(jsonNames, type.toLowerCase());
}

/** Tells whether values of a type are hidden. */
export function isSecure(type: string): boolean {
  return type.toLowerCase().startsWith('secure');
}

/** What is wrong with the type of a value, in the words of messages that users have published; undefined when it fits. */
export function describeMisfit(value: Json, type: string): string | undefined {
  const expected = jsonNames[type.toLowerCase()] ?? '';
  const actual = jsonNameOf(value);
  return expected.split(', ').includes(actual)
    ? undefined
    : `Template parameter JToken type is not valid. Expected '${expected}'. Actual '${actual}'. Please see https://aka.ms/arm-parameter-file for usage details.`;
}

function jsonNameOf(value: Json): string {
  if (value === null) return 'Null';
  if (Array.isArray(value)) return 'Array';
  if (isJsonObject(value)) return 'Object';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
