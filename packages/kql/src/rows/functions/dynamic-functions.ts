import { convertTo } from '../expressions/expression.js';
import { isArray, isBag, type KqlBag, type KqlValue } from '../values/kql-value.js';
import { parseDynamic } from '../values/parse-dynamic.js';
import { writeDynamic, writeText } from '../values/write-value.js';
import { changePath } from './bag-paths.js';
import { combine, defineFunction, defineVariadic, type CompileFunction } from './function-definition.js';

/**
 * Parses a text; what is a `dynamic` already is given as it is, also when it holds a text: that needs `parse_json(tostring(…))`.
 * https://learn.microsoft.com/kusto/query/parse-json-function
 */
const parseJson: CompileFunction = ({ args, type }) => {
  const [value] = args;
  if (value!.type !== 'string') return { ...value!, type: 'dynamic' };
  return combine([value!], type, ([text]) => parseDynamic(String(text)));
};

/** Names and values by turns. https://learn.microsoft.com/kusto/query/pack-function */
const bagPack: CompileFunction = ({ args, type }) =>
  combine(
    args.map((arg, index) => (index % 2 === 0 ? convertTo(arg, 'string') : arg)),
    type,
    (values) => {
      const names = values.filter((_, index) => index % 2 === 0);
      return Object.fromEntries(names.map((name, index) => [String(name), values[index * 2 + 1] ?? null]));
    },
  );

/** The leftmost bag that has a name decides its value. https://learn.microsoft.com/kusto/query/bag-merge-function */
function mergeBags(values: readonly KqlValue[]): KqlValue {
  const bags = values.filter(isBag);
  if (bags.length === 0) return null;
  const merged = new Map<string, KqlValue>();
  for (const [name, value] of bags.flatMap((bag) => Object.entries(bag))) {
    if (!merged.has(name)) merged.set(name, value);
  }
  return Object.fromEntries(merged);
}

/** https://learn.microsoft.com/kusto/query/bag-remove-keys-function */
function removeKeys(bag: KqlValue, keys: KqlValue): KqlValue {
  if (!isBag(bag) || !isArray(keys)) return null;
  return keys.reduce<KqlValue>((rest, key) => changePath(rest, writeText(key, 'dynamic'), undefined), bag);
}

/** An array of arrays, as long as the longest. https://learn.microsoft.com/kusto/query/zip-function */
function zip(values: readonly KqlValue[]): KqlValue {
  const arrays = values.map((value) => (isArray(value) ? value : []));
  const length = Math.max(...arrays.map((array) => array.length));
  return Array.from({ length }, (_, index) => arrays.map((array) => array[index] ?? null));
}

/** Both ends are included; negative ones count from the end. https://learn.microsoft.com/kusto/query/array-slice-function */
function sliceArray(array: KqlValue, start: number, end: number): KqlValue {
  if (!isArray(array)) return null;
  const place = (index: number): number => (index < 0 ? array.length + index : index);
  return array.slice(Math.max(place(start), 0), Math.max(place(end) + 1, 0));
}

/** https://learn.microsoft.com/kusto/query/array-index-of-function */
function indexInArray(array: KqlValue, sought: KqlValue, start = 0, length = -1, occurrence = 1): KqlValue {
  if (!isArray(array) || occurrence < 0 || length < -1) return null;
  const from = start < 0 ? Math.max(array.length + start, 0) : start;
  const end = length === -1 ? array.length : Math.min(from + length, array.length);
  const found = array
    .map((item, index) => (writeDynamic(item) === writeDynamic(sought) ? index : -1))
    .filter((index) => index >= from && index < end);
  return found[Math.max(occurrence, 1) - 1] ?? -1;
}

/** Arrays as sets: items by their JSON, in the order in which they occur. */
function uniqueItems(items: readonly KqlValue[]): KqlValue[] {
  return [...new Map(items.toReversed().map((item) => [writeDynamic(item), item])).values()].toReversed();
}

function keysOf(array: KqlValue): ReadonlySet<string> {
  return new Set(isArray(array) ? array.map(writeDynamic) : []);
}

/** Functions of property bags and arrays. */
export const dynamicFunctions: Readonly<Record<string, CompileFunction>> = {
  array_concat: defineVariadic('dynamic', (values) =>
    values.flatMap((value) => (isArray(value) ? value : [])),
  ),
  array_index_of: defineFunction(['dynamic', 'dynamic'], indexInArray, ['int', 'int', 'int']),
  array_length: defineFunction(['dynamic'], (array) => (isArray(array) ? array.length : null)),
  array_reverse: defineFunction(['dynamic'], (array) => (isArray(array) ? array.toReversed() : array)),
  array_slice: defineFunction(['dynamic', 'int', 'int'], sliceArray),
  array_strcat: defineFunction(['dynamic', 'string'], joinArray),
  bag_has_key: defineFunction(['dynamic', 'string'], (bag, key) => isBag(bag) && Object.hasOwn(bag, key)),
  bag_keys: defineFunction(['dynamic'], (bag) => (isBag(bag) ? Object.keys(bag) : null)),
  bag_merge: defineVariadic('dynamic', mergeBags),
  bag_pack: bagPack,
  bag_remove_keys: defineFunction(['dynamic', 'dynamic'], removeKeys),
  bag_set_key: ({ args, type }) =>
    combine([args[0]!, convertTo(args[1]!, 'string'), args[2]!], type, ([bag, key, value]) =>
      isBag(bag ?? null) ? changePath(bag as KqlBag, String(key), value ?? null) : null,
    ),
  dynamic_to_json: defineFunction(['dynamic'], writeDynamic),
  pack: bagPack,
  pack_array: defineVariadic('dynamic', (values) => values),
  pack_dictionary: bagPack,
  parse_json: parseJson,
  parsejson: parseJson,
  set_difference: defineVariadic('dynamic', ([first, ...others]) => {
    const excluded = others.map(keysOf);
    const items = isArray(first!) ? first : [];
    return uniqueItems(items.filter((item) => !excluded.some((keys) => keys.has(writeDynamic(item)))));
  }),
  set_has_element: defineFunction(['dynamic', 'dynamic'], (array, item) =>
    keysOf(array).has(writeDynamic(item)),
  ),
  set_intersect: defineVariadic('dynamic', ([first, ...others]) => {
    const required = others.map(keysOf);
    const items = isArray(first!) ? first : [];
    return uniqueItems(items.filter((item) => required.every((keys) => keys.has(writeDynamic(item)))));
  }),
  set_union: defineVariadic('dynamic', (values) =>
    uniqueItems(values.flatMap((value) => (isArray(value) ? value : []))),
  ),
  strcat_array: defineFunction(['dynamic', 'string'], joinArray),
  todynamic: parseJson,
  toobject: parseJson,
  zip: defineVariadic('dynamic', zip),
};

function joinArray(array: KqlValue, delimiter: string): KqlValue {
  return isArray(array) ? array.map((item) => writeText(item, 'dynamic')).join(delimiter) : null;
}
