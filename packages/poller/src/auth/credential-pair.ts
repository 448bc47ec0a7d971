import type { JsonObject } from '@hubwright/schema';
import { asObject, readMember, readText } from '../read-member.js';

/** `{key, value}` of a credential; a plain text is the value. */
export function readPair(auth: JsonObject, name: string, key: string): { key: string; value: string } {
  const pair = asObject(readMember(auth, name));
  if (!pair) return { key, value: readText(auth, name) ?? '' };
  return { key: readText(pair, 'key') || key, value: readText(pair, 'value') ?? '' };
}
