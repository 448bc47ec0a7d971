import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/** A typed value of a source as plain JSON, to read members its type does not name. */
export function toJsonObject(value: object): JsonObject {
  return value as JsonObject;
}

/** The object a member holds; an empty one when there is none. */
export function objectMember(value: JsonObject, name: string): JsonObject {
  const member = readMember(value, name);
  return isJsonObject(member) ? member : {};
}

/** The objects of a list; a lone object stands for a list of one, as some tools write it. */
export function objectsOf(value: Json | undefined): JsonObject[] {
  if (isJsonObject(value)) return [value];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** A member by its name in any case, as the service reads sources. */
export function readMember(value: JsonObject, name: string): Json | undefined {
  return value[memberName(value, name)];
}

/** A copy of an object in which a member, under whatever spelling it has, holds another value. */
export function withMember(value: JsonObject, name: string, member: Json): JsonObject {
  return { ...value, [memberName(value, name)]: member };
}

/** A copy of an object in which a member that is missing, null or empty holds a value. */
export function withDefault(value: JsonObject, name: string, member: Json): JsonObject {
  const present = readMember(value, name);
  return present === undefined || present === null || present === ''
    ? withMember(value, name, member)
    : value;
}

function memberName(value: JsonObject, name: string): string {
  if (Object.hasOwn(value, name)) return name;
  return Object.keys(value).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}
