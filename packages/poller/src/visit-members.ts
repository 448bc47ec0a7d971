import type { Json, JsonObject } from '@hubwright/schema';
import { jsonPathStep } from './find-event-lists.js';
import { asObject } from './read-member.js';

/** A member of an answer that is no list and not `null`. */
export interface AnswerMember {
  readonly value: string | number | boolean | JsonObject;
  readonly name: string;
  /** The name without case and signs. */
  readonly plainName: string;
  readonly path: string;
}

/** Members of an object that are looked at, and how far down. */
const [lookedAtMembers, deepest] = [60, 4];

/**
 * Visits the members of an answer that speak of the answer itself. Lists are not looked into: what is in them belongs to the events.
 * @param take looks at a member, and says of an object whether to go on in it
 */
export function visitMembers(body: Json, take: (member: AnswerMember) => boolean): void {
  visit(body, '$', 0, take);
}

function visit(value: Json, path: string, depth: number, take: (member: AnswerMember) => boolean): void {
  const object = asObject(value);
  if (!object || depth > deepest) return;
  let seen = 0;
  for (const name in object) {
    if ((seen += 1) > lookedAtMembers) return;
    const member = object[name];
    if (member === undefined || member === null || Array.isArray(member)) continue;
    const here = path + jsonPathStep(name);
    const plainName = name.replace(/[^A-Za-z]/g, '').toLowerCase();
    const isEntered = take({ value: member, name, plainName, path: here });
    if (isEntered && typeof member === 'object') visit(member, here, depth + 1, take);
  }
}
