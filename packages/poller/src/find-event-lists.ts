import type { Json } from '@hubwright/schema';
import { asObject } from './read-member.js';

/** A list of objects in a body: where it is, as a JSONPath, and how many objects it holds. */
export interface EventList {
  readonly path: string;
  readonly count: number;
}

/** Finds lists of objects that could be the events of a body, the longest first; four levels are looked through. */
export function findEventLists(body: Json): EventList[] {
  const found: EventList[] = [];
  visit(body, '$', 0, found);
  return found.sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}

function visit(value: Json | undefined, path: string, depth: number, found: EventList[]): void {
  if (Array.isArray(value)) {
    const count = value.filter((item) => asObject(item) !== undefined).length;
    if (count > 0) found.push({ path, count });
    return;
  }
  const object = asObject(value);
  if (!object || depth === 4) return;
  for (const [name, member] of Object.entries(object)) visit(member, path + step(name), depth + 1, found);
}

function step(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replace(/[\\']/g, '\\$&')}']`;
}
