import { asObject, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/** Where the schemas refer to expressions, which a body that goes to a service does not have any more. */
const expression = /\/common\/definitions\.json#\/definitions\/expression$/;

/**
 * Members whose listed values services have outgrown: there are more streams, kinds of collection rules (`Direct`), kinds of
 * content and sources of watchlists than the schemas say, and packages of the public repository use them.
 */
const openMembers = new Set(['streams', 'kind', 'contentKind', 'source']);

/**
 * Makes an official schema, a draft-04 for templates, into one for bodies that ajv takes:
 *
 * - no expressions: what may be a value or an expression has to be the value;
 * - names of members and listed values in small letters, which is a guess from published packages: they write them in different cases;
 * - unknown members are allowed, since published packages have some, and the generated `additionalProperties` contradict the rest;
 * - a choice by a member such as `type` asks only for what belongs to that value.
 */
export function moderniseSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(moderniseSchema);
  if (!isJsonObject(value)) return value;
  const { oneOf } = value;
  if (Array.isArray(oneOf)) {
    const real = oneOf.filter((choice) => !isExpression(choice));
    if (real.length === 0) return {};
    if (real.length === 1 && real.length < oneOf.length) return moderniseSchema(real[0]!);
    const byMember = real.map(readCase);
    if (byMember.every((one) => one !== undefined)) return { allOf: byMember.map(writeCase) };
  }
  return moderniseMembers(value);
}

function moderniseMembers(schema: JsonObject): JsonObject {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, ...rest } = schema;
  const modern: JsonObject = {};
  for (const [name, member] of Object.entries(rest)) {
    if (member === undefined) continue;
    if (name === 'properties') modern[name] = moderniseProperties(asObject(member));
    else if (name === 'required') modern[name] = (member as string[]).map((one) => one.toLowerCase());
    else if (name === 'enum') modern['foldedEnum'] = fold(member);
    else if (name === 'const') modern['foldedEnum'] = fold([member]);
    else if (name === 'oneOf') modern['anyOf'] = moderniseSchema(member);
    else if (!['id', '$schema', 'additionalProperties', 'description', 'default'].includes(name))
      modern[name] = moderniseSchema(member);
  }
  if (minimum !== undefined) modern[exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum'] = minimum;
  if (maximum !== undefined) modern[exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum'] = maximum;
  return modern;
}

function moderniseProperties(properties: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, member]) => {
      if (member === undefined) return [];
      const modern = moderniseSchema(member);
      return [[name.toLowerCase(), openMembers.has(name) ? withoutLists(modern) : modern]];
    }),
  );
}

/** Leaves out lists of several values; one value alone tells kinds apart and stays. */
export function withoutLists(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(withoutLists);
  if (!isJsonObject(schema)) return schema;
  const kept = Object.entries(schema).filter(
    ([name, member]) => (name !== 'foldedEnum' && name !== 'enum') || (member as Json[]).length === 1,
  );
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutLists(member!)]));
}

interface Case {
  readonly condition: JsonObject;
  readonly consequence: Json;
}

/** Reads a choice of the form `allOf: [what belongs to it, {properties: {type: {const}}}]`. */
function readCase(choice: Json): Case | undefined {
  const parts = isJsonObject(choice) && Array.isArray(choice['allOf']) ? choice['allOf'] : [];
  const [consequence, condition] = parts;
  if (parts.length !== 2 || !isJsonObject(condition)) return undefined;
  const members = Object.values(asObject(condition['properties']));
  return members.length === 1 && 'const' in asObject(members[0])
    ? { condition, consequence: consequence! }
    : undefined;
}

function writeCase(one: Case | undefined): Json {
  return { if: moderniseSchema(one!.condition), then: moderniseSchema(one!.consequence) };
}

function isExpression(choice: Json): boolean {
  return isJsonObject(choice) && typeof choice['$ref'] === 'string' && expression.test(choice['$ref']);
}

/** Values as texts in small letters. */
function fold(values: Json): Json {
  return (values as Json[]).map((one) => String(one).toLowerCase());
}
