import type { Json } from '@hubwright/schema';
import { asObject } from './read-member.js';

/** A list of objects in a body: where it is, as a JSONPath, and how many objects it holds. */
export interface EventList {
  readonly path: string;
  readonly count: number;
}

/** Members of an object that are looked at: a body may be a map of a million. */
const lookedAtMembers = 1000;

/** Paths of lists that describe the answer: HAL's links, errors, facets of a search. */
const otherLists = /[.'_](?:links?|errors?|warnings?|facets|aggregations|columns|filters|sort)(?:'\])?$/i;

/**
 * Finds lists of objects that could be the events of a body, the longest first; four levels are looked through. Lists within lists
 * belong to the events.
 * @param path where the body stands, for the paths that come out
 */
export function findEventLists(body: Json, path = '$'): EventList[] {
  const found: EventList[] = [];
  visit(body, path, 0, found);
  return found.sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}

/** The same without lists that describe the answer by their name. */
export function findLikelyEventLists(body: Json): EventList[] {
  return findEventLists(body).filter(({ path }) => !otherLists.test(path));
}

/** A step of a JSONPath to a member: `.name`, or `['na me']`. */
export function jsonPathStep(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replace(/[\\']/g, '\\$&')}']`;
}

function visit(value: Json | undefined, path: string, depth: number, found: EventList[]): void {
  if (Array.isArray(value)) {
    const count = value.filter((item) => asObject(item) !== undefined).length;
    if (count > 0) found.push({ path, count });
    return;
  }
  const object = asObject(value);
  if (!object || depth === 4) return;
  for (const [name, member] of Object.entries(object).slice(0, lookedAtMembers))
    visit(member, path + jsonPathStep(name), depth + 1, found);
}
