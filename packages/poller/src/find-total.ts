import type { Json } from '@hubwright/schema';
import { visitMembers } from './visit-members.js';

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

/**
 * Finds how many events or pages an answer says there are, as far as its members are named so.
 * @param paths of the events: what is around them may speak of them, whatever its name
 */
export function findTotals(body: Json, paths: readonly string[] = []): Total[] {
  const found: Total[] = [];
  visitMembers(body, ({ value, name, plainName, path }) => {
    if (typeof value === 'object') return wrapperNames.test(name) || paths.some((own) => own.includes(name));
    const count = Number(value);
    if (typeof value === 'boolean' || !Number.isInteger(count) || String(value).trim() === '') return false;
    if (eventNames.test(plainName)) found.push({ of: 'events', path, value: count });
    if (pageNames.test(plainName)) found.push({ of: 'pages', path, value: count });
    return false;
  });
  return found;
}
