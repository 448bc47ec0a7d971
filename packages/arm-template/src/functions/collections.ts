import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { findMemberName } from '@hubwright/placeholders';
import { refuse, type Evaluation } from '../refusal.js';
import { isSame, textOf } from './compare.js';
import { takes, type FunctionTable } from './template-function.js';

/**
 * Functions of arrays and objects, and those that texts share with them.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-object
 */
export const collectionFunctions: FunctionTable = {
  concat: takes(1, Infinity, concat),
  array: takes(1, 1, ([value]) => (Array.isArray(value) ? value : [value ?? null])),
  createArray: takes(0, Infinity, (args) => [...args]),
  createObject: takes(0, Infinity, createObject),
  empty: takes(1, 1, ([value]) => empty(value)),
  length: takes(1, 1, ([value]) =>
    typeof value === 'string' || Array.isArray(value)
      ? value.length
      : isJsonObject(value)
        ? Object.keys(value).length
        : undefined,
  ),
  first: takes(1, 1, ([value]) => elementAt(value, 0)),
  last: takes(1, 1, ([value]) => elementAt(value, -1)),
  indexFromEnd: takes(2, 2, ([list, from]) =>
    Array.isArray(list) && typeof from === 'number' ? elementFromEnd(list, from) : undefined,
  ),
  tryIndexFromEnd: takes(2, 2, ([list, from]) => {
    if (list === null) return null;
    if (!Array.isArray(list) || typeof from !== 'number') return undefined;
    return from >= 1 && from <= list.length ? (list.at(-from) ?? null) : null;
  }),
  take: takes(2, 2, ([value, count]) =>
    isSequence(value) && typeof count === 'number' ? value.slice(0, Math.max(count, 0)) : undefined,
  ),
  skip: takes(2, 2, ([value, count]) =>
    isSequence(value) && typeof count === 'number' ? value.slice(Math.max(count, 0)) : undefined,
  ),
  contains: takes(2, 2, ([container, item]) => contains(container, item)),
  indexOf: takes(2, 2, ([container, item]) => position(container, item, 'first')),
  lastIndexOf: takes(2, 2, ([container, item]) => position(container, item, 'last')),
  union: takes(2, Infinity, union),
  intersection: takes(2, Infinity, intersection),
  flatten: takes(1, 1, ([value]) => (Array.isArray(value) ? value.flat(1) : undefined)),
  items: takes(1, 1, ([value]) =>
    isJsonObject(value) ? sortedNames(value).map((key) => ({ key, value: value[key] })) : undefined,
  ),
  objectKeys: takes(1, 1, ([value]) => (isJsonObject(value) ? sortedNames(value) : undefined)),
  shallowMerge: takes(1, 1, ([list]) =>
    Array.isArray(list) && list.every(isJsonObject) ? copyOf(...list) : undefined,
  ),
  tryGet: takes(2, Infinity, tryGet),
  range: takes(2, 2, range),
};

function isSequence(value: Json | undefined): value is string | Json[] {
  return typeof value === 'string' || Array.isArray(value);
}

function sortedNames(value: JsonObject): string[] {
  return Object.keys(value).sort((left, right) => (left < right ? -1 : 1));
}

/** Members are defined, not assigned: a member named `__proto__` is one like any other. */
function copyOf(...objects: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object)));
}

function concat(args: readonly Json[]): Json[] | string | undefined {
  if (args.every(Array.isArray)) return args.flat(1);
  return args.some((arg) => typeof arg === 'object') ? undefined : args.map(textOf).join('');
}

function createObject(args: readonly Json[]): JsonObject | undefined {
  if (args.length % 2 === 1) return undefined;
  const entries: [string, Json][] = [];
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at];
    if (typeof name !== 'string') return undefined;
    entries.push([name, args[at + 1] ?? null]);
  }
  return Object.fromEntries(entries);
}

function empty(value: Json | undefined): boolean | undefined {
  if (value === null || value === '') return true;
  if (typeof value === 'string') return false;
  return typeof value === 'object' ? Object.keys(value).length === 0 : undefined;
}

/** The first or last element; of an empty text the empty text, of an empty array null. */
function elementAt(value: Json | undefined, index: number): Json | undefined {
  if (typeof value === 'string') return value.at(index) ?? '';
  return Array.isArray(value) ? (value.at(index) ?? null) : undefined;
}

/** Counts from 1, the last one. */
function elementFromEnd(list: readonly Json[], from: number): Evaluation {
  return from >= 1 && from <= list.length
    ? (list.at(-from) ?? null)
    : refuse(
        `Unable to evaluate template language function 'indexFromEnd': the array has no element '${from}' from its end. Please see https://aka.ms/arm-functions for usage details.`,
      );
}

function contains(container: Json | undefined, item: Json | undefined): boolean | undefined {
  if (typeof container === 'string') return item === undefined ? undefined : container.includes(textOf(item));
  if (Array.isArray(container)) return container.some((element) => isSame(element, item));
  if (!isJsonObject(container) || typeof item !== 'string') return undefined;
  return findMemberName(container, item) !== undefined;
}

function position(
  container: Json | undefined,
  item: Json | undefined,
  which: 'first' | 'last',
): number | undefined {
  if (Array.isArray(container)) {
    const isItem = (element: Json): boolean => isSame(element, item);
    return which === 'first' ? container.findIndex(isItem) : container.findLastIndex(isItem);
  }
  if (typeof container !== 'string' || typeof item !== 'string') return undefined;
  const [text, part] = [container.toLowerCase(), item.toLowerCase()];
  return which === 'first' ? text.indexOf(part) : text.lastIndexOf(part);
}

function union(args: readonly Json[]): Json | undefined {
  if (args.every(Array.isArray)) {
    const all: Json[] = args.flat(1);
    return all.filter((item, index) => all.findIndex((other) => isSame(item, other)) === index);
  }
  return args.every(isJsonObject) ? args.reduce(mergeObjects) : undefined;
}

/** Merges objects member by member, however deep; of anything else the later one counts. */
function mergeObjects(left: JsonObject, right: JsonObject): JsonObject {
  const merged = new Map(Object.entries(left));
  for (const [name, value] of Object.entries(right)) {
    const before = merged.get(name);
    merged.set(name, isJsonObject(before) && isJsonObject(value) ? mergeObjects(before, value) : value);
  }
  return Object.fromEntries(merged);
}

function intersection([first, ...others]: readonly Json[]): Json | undefined {
  if (Array.isArray(first) && others.every(Array.isArray))
    return first.filter((item) => others.every((other) => other.some((element) => isSame(element, item))));
  if (!isJsonObject(first) || !others.every(isJsonObject)) return undefined;
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) =>
      others.every((other) => Object.hasOwn(other, name) && isSame(other[name], value)),
    ),
  );
}

function tryGet([value, ...keys]: readonly Json[]): Json {
  let current: Json | undefined = value;
  for (const key of keys) {
    if (Array.isArray(current) && typeof key === 'number') current = current[key];
    else if (isJsonObject(current) && typeof key === 'string') {
      const name = findMemberName(current, key);
      current = name === undefined ? undefined : current[name];
    } else return null;
  }
  return current ?? null;
}

function range([start, count]: readonly Json[]): Evaluation | undefined {
  if (typeof start !== 'number' || typeof count !== 'number') return undefined;
  if (start + count > 2_147_483_647)
    return refuse(
      "Unable to evaluate template language function 'range': the sum of start and count must not exceed '2147483647'. Please see https://aka.ms/arm-function-range for usage details.",
    );
  return count < 0 || count > 10_000
    ? refuse(
        `Unable to evaluate template language function 'range': the count parameter must be between '0' and '10000', and is '${count}'. Please see https://aka.ms/arm-function-range for usage details.`,
      )
    : Array.from({ length: count }, (_, index) => start + index);
}
