import { isJsonObject } from '../json.js';
import type { Json, JsonObject } from '../json.js';
import { joinPointer } from '../pointer.js';
import { readings } from './readings.js';
import type { ReadingName } from './readings.js';
import { resolveRef } from './schema-node.js';
import type { SchemaName, SchemaNode, SchemaPlace } from './schema-node.js';
import { satisfies } from './validate-value.js';

/** A member that is spelt otherwise than documented. */
export interface RenamedMember {
  /** Pointer of the member in the source. */
  readonly pointer: string;
  readonly from: string;
  readonly to: string;
  /** Whether only upper and lower case differ. */
  readonly caseOnly: boolean;
}

/** A value that is in another form than documented. */
export interface ReadValue {
  /** Pointer of the value in the source. */
  readonly pointer: string;
  readonly reading: ReadingName;
  readonly from: Json;
  readonly to: Json;
}

/** A text where a boolean or a number is documented, and that nothing can be read from. */
export interface UnreadValue {
  /** Pointer of the value in the source. */
  readonly pointer: string;
  readonly reading: ReadingName;
  readonly value: string;
}

/** A member that is accepted and that nothing reads. */
export interface DeprecatedMember {
  /** Pointer of the member in the source. */
  readonly pointer: string;
  readonly property: string;
}

/** A value in its documented form, and how it deviated. */
export interface NormalisedValue {
  readonly value: Json;
  readonly renamed: readonly RenamedMember[];
  readonly read: readonly ReadValue[];
  readonly unread: readonly UnreadValue[];
  readonly deprecated: readonly DeprecatedMember[];
  /** The pointer in the source of what a pointer into `value` means. */
  readonly originOf: (pointer: string) => string;
}

interface Visit {
  readonly name: SchemaName;
  /** Pointer into the normalised value, and the pointer in the source of the same. */
  readonly pointer: string;
  readonly origin: string;
  readonly result: Result;
}

interface Result {
  readonly renamed: RenamedMember[];
  readonly read: ReadValue[];
  readonly unread: UnreadValue[];
  readonly deprecated: DeprecatedMember[];
  /** Pointers into the normalised value whose place in the source is another, and that place. */
  readonly moves: Map<string, string>;
}

/**
 * Brings a value into the form its schema documents: members in their own spelling, values in their own type.
 * The schema is the table: `x-canonical`, `x-ignore-case` and `x-read-as`. The value given is not changed.
 */
export function normaliseValue(place: SchemaPlace, value: Json): NormalisedValue {
  const result: Result = { renamed: [], read: [], unread: [], deprecated: [], moves: new Map() };
  const normalised = visit(place.node, value, { name: place.name, pointer: '', origin: '', result });
  return { ...result, value: normalised, originOf: (pointer) => originOf(pointer, result.moves) };
}

function visit(schema: SchemaNode, value: Json, at: Visit): Json {
  if (!readsValues(schema, at.name)) return value;
  let current = readValue(schema, value, at);
  if (isJsonObject(current)) current = visitMembers(schema, current, at);
  if (Array.isArray(current)) current = visitItems(schema, current, at);
  if (schema.$ref !== undefined) {
    const target = resolveRef(schema.$ref, at.name);
    current = visit(target.node, current, { ...at, name: target.name });
  }
  for (const part of schema.allOf ?? []) current = visit(part, current, at);
  if (schema.if !== undefined && schema.then !== undefined && satisfies(schema.if, current)) {
    current = visit(schema.then, current, at);
  }
  return current;
}

const readingOf = new WeakMap<SchemaNode, boolean>();

/** Tells whether a schema, or any below it, reads values in other forms; most do not, and need not be walked. */
function readsValues(schema: SchemaNode, name: SchemaName): boolean {
  let reads = readingOf.get(schema);
  if (reads === undefined) {
    reads = findReading({ node: schema, name }, new Set());
    readingOf.set(schema, reads);
  }
  return reads;
}

/** Schemas may contain themselves: each is looked at once. */
function findReading({ node, name }: SchemaPlace, seen: Set<SchemaNode>): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  return hasReading(node) || partsOf(node, name).some((part) => findReading(part, seen));
}

function hasReading(schema: SchemaNode): boolean {
  return (
    schema['x-read-as'] !== undefined ||
    schema['x-canonical'] !== undefined ||
    schema['x-ignore-case'] !== undefined ||
    schema.deprecated === true
  );
}

function partsOf(schema: SchemaNode, name: SchemaName): SchemaPlace[] {
  const { properties = {}, additionalProperties, items, allOf = [], then } = schema;
  const parts = [...Object.values(properties), additionalProperties, items, ...allOf, then];
  const places = parts.filter((part) => typeof part === 'object').map((node) => ({ name, node }));
  return schema.$ref === undefined ? places : [...places, resolveRef(schema.$ref, name)];
}

function readValue(schema: SchemaNode, value: Json, at: Visit): Json {
  const reading = schema['x-read-as'];
  if (reading === undefined) return value;
  const read = readings[reading](value);
  if (read === undefined) {
    if (isUnreadable(reading, value)) at.result.unread.push({ pointer: at.origin, reading, value });
    return value;
  }
  if (schema['x-ignore-case'] !== 'silently') {
    at.result.read.push({ pointer: at.origin, reading, from: value, to: read });
  }
  if (reading === 'list') at.result.moves.set(joinPointer(at.pointer, 0), at.origin);
  if (reading === 'single') at.result.moves.set(at.pointer, joinPointer(at.origin, 0));
  return read;
}

/** An expression or a placeholder becomes something else before anybody reads it. */
function isUnreadable(reading: ReadingName, value: Json): value is string {
  return (
    typeof value === 'string' && (reading === 'boolean' || reading === 'number') && !/^\s*\[|\{\{/.test(value)
  );
}

function visitMembers(schema: SchemaNode, value: JsonObject, at: Visit): JsonObject {
  if (schema.properties === undefined && typeof schema.additionalProperties !== 'object') return value;
  const result: JsonObject = {};
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const canonical = canonicalName(schema, name, value);
    const pointer = joinPointer(at.pointer, canonical);
    if (canonical !== name) moveMember(schema, name, canonical, at);
    const inner = { ...at, pointer, origin: originOf(pointer, at.result.moves) };
    result[canonical] = visitMember(schema, canonical, member, inner);
  }
  return result;
}

function visitMember(schema: SchemaNode, name: string, member: Json, at: Visit): Json {
  const own = Object.hasOwn(schema.properties ?? {}, name)
    ? schema.properties?.[name]
    : schema.additionalProperties;
  if (typeof own !== 'object') return member;
  if (own.deprecated === true && own['x-canonical'] === undefined) {
    at.result.deprecated.push({ pointer: at.origin, property: name });
  }
  return visit(own, member, at);
}

function moveMember(schema: SchemaNode, from: string, to: string, at: Visit): void {
  const origin = joinPointer(originOf(at.pointer, at.result.moves), from);
  at.result.moves.set(joinPointer(at.pointer, to), origin);
  if (schema['x-ignore-case'] === 'silently') return;
  at.result.renamed.push({ pointer: origin, from, to, caseOnly: sameIgnoringCase(from, to) });
}

function visitItems({ items }: SchemaNode, value: Json[], at: Visit): Json[] {
  if (items === undefined) return value;
  return value.map((item, index) => {
    const pointer = joinPointer(at.pointer, index);
    return visit(items, item, { ...at, pointer, origin: originOf(pointer, at.result.moves) });
  });
}

/** The name a member is documented by; its own when that one is there as well. */
function canonicalName(schema: SchemaNode, name: string, owner: JsonObject): string {
  const properties = schema.properties ?? {};
  const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
  let canonical = name;
  if (typeof own === 'object' && own['x-canonical'] !== undefined) canonical = own['x-canonical'];
  else if (own === undefined && schema['x-ignore-case'] !== undefined) {
    canonical = inAnyCase(properties, name) ?? name;
  }
  return owner[canonical] === undefined ? canonical : name;
}

function inAnyCase(properties: NonNullable<SchemaNode['properties']>, name: string): string | undefined {
  const found = Object.keys(properties).find((property) => sameIgnoringCase(property, name));
  const schema = found === undefined ? undefined : properties[found];
  return typeof schema === 'object' ? (schema['x-canonical'] ?? found) : found;
}

function originOf(pointer: string, moves: ReadonlyMap<string, string>): string {
  if (moves.size === 0) return pointer;
  for (let end = pointer.length; end >= 0; end = end === 0 ? -1 : pointer.lastIndexOf('/', end - 1)) {
    const moved = moves.get(pointer.slice(0, end));
    if (moved !== undefined) return moved + pointer.slice(end);
  }
  return pointer;
}

function sameIgnoringCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
