import type { Json } from '@hubwright/schema';
import { jsonPathStep } from './find-event-lists.js';
import { asObject } from './read-member.js';

/** A number in an answer that says how much there is. */
export interface Total {
  readonly of: 'events' | 'pages';
  readonly path: string;
  readonly value: number;
}

const eventNames =
  /^(?:odata)?(?:total(?:count|results?|records?|items?|elements?|events?|rows|hits|entries|size|available|number|resultscount|objects)?|(?:results?|items?|events?)total|totalnumberof\w+|odatacount|recordcount|resultcount)$/;
const pageNames = /^(?:totalpages?|pagecount|pagestotal|numpages|numberofpages|totalpagecount|lastpage)$/;

/** Objects that speak of the page or of all results; a total elsewhere, such as `_shards.total`, counts something else. */
const wrapperNames =
  /meta|pag(?:e|ing|ination)|cursor|^(?:info|result|results|response|summary|header|data|hits|query|value|body|list|envelope|content)$/i;

/** Members of an object that are looked at, and how far down. */
const [lookedAtMembers, deepest] = [60, 4];

/**
 * Finds how many events or pages an answer says there are, as far as its members are named so.
 * @param paths of the events: what is around them may speak of them, whatever its name
 */
export function findTotals(body: Json, paths: readonly string[] = []): Total[] {
  const found: Total[] = [];
  visit(body, '$', 0, { found, paths });
  return found;
}

interface Search {
  readonly found: Total[];
  readonly paths: readonly string[];
}

function visit(value: Json, path: string, depth: number, search: Search): void {
  const object = asObject(value);
  if (!object || depth > deepest) return;
  let seen = 0;
  for (const name in object) {
    if ((seen += 1) > lookedAtMembers) return;
    const member = object[name];
    if (member === undefined || member === null || Array.isArray(member)) continue;
    const here = path + jsonPathStep(name);
    const plain = name.replace(/[^A-Za-z]/g, '').toLowerCase();
    const count = typeof member === 'object' ? undefined : Number(member);
    if (typeof member === 'object') {
      if (wrapperNames.test(name) || search.paths.some((path) => path.includes(name)))
        visit(member, here, depth + 1, search);
    } else if (typeof member !== 'boolean' && Number.isInteger(count) && String(member).trim() !== '') {
      if (eventNames.test(plain)) search.found.push({ of: 'events', path: here, value: count! });
      if (pageNames.test(plain)) search.found.push({ of: 'pages', path: here, value: count! });
    }
  }
}
