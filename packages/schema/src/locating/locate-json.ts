import {
  readJsonMembers,
  skipWhitespace,
  valueEnd,
  type JsonMember,
  type JsonMembers,
} from '../parsing/json-members.js';
import type { FoundNode } from './found-node.js';
import type { Source } from '../source.js';

const membersOf = new WeakMap<Source, Map<number, JsonMembers>>();

/**
 * Finds the value a list of pointer segments leads to, or the nearest ancestor that exists. Only the objects and arrays
 * on the way are looked into, each once per source.
 */
export function findJsonNode(source: Source, segments: readonly string[]): FoundNode {
  let node: JsonMember = { start: skipWhitespace(source.text, 0) };
  for (const segment of segments) {
    const member = membersAt(source, node.start).get(segment);
    if (!member) return complete(source, node, false);
    node = member;
  }
  return complete(source, node, true);
}

/** The end of a value is looked for where it is asked for alone: on the way there, most of the file would be. */
function complete({ text }: Source, node: JsonMember, resolved: boolean): FoundNode {
  return { ...node, end: node.end ?? valueEnd(text, node.start), resolved };
}

function membersAt(source: Source, start: number): JsonMembers {
  let cached = membersOf.get(source);
  if (!cached) membersOf.set(source, (cached = new Map<number, JsonMembers>()));
  let members = cached.get(start);
  if (!members) cached.set(start, (members = readJsonMembers(source.text, start)));
  return members;
}
