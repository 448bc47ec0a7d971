import { findMemberName, type Json, type JsonObject } from '@hubwright/placeholders';

/** A member in whatever case it is spelt; `undefined` when it is absent or `null`. */
export function readMember(object: JsonObject, name: string): Json | undefined {
  const found = findMemberName(object, name);
  return found === undefined ? undefined : (object[found] ?? undefined);
}

/** A member as text; numbers and booleans are written out. */
export function readText(object: JsonObject, name: string): string | undefined {
  const value = readMember(object, name);
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}

/** A member as a finite number; texts that hold one count. */
export function readNumber(object: JsonObject, name: string): number | undefined {
  const text = readText(object, name)?.trim();
  const value = text ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** A member as a boolean; `"true"` and `1` count. */
export function readBoolean(object: JsonObject, name: string): boolean {
  return /^(true|1)$/i.test(readText(object, name) ?? '');
}

/** A member that is an object; an object written as text counts, with quotes of either kind. */
export function readObject(object: JsonObject, name: string): JsonObject | undefined {
  const value = readMember(object, name);
  if (typeof value === 'string') return parseObject(value) ?? parseObject(value.replaceAll("'", '"'));
  return asObject(value);
}

/** The value when it is an object, neither an array nor anything else. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

function parseObject(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}
