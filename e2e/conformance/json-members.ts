import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/** The members of a value that should be an object; none when it is something else. */
export function membersOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The objects of a value that should be a list of them. */
export function objectsOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** A value that should be a text; empty when it is something else. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
