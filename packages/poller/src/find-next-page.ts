import type { Json } from '@hubwright/schema';
import { jsonPathStep } from './find-event-lists.js';
import { findLink } from './paging/link-header.js';
import { asObject } from './read-member.js';
import type { HttpResponse } from './transport-port.js';

/** Something in an answer that leads to a next page, or says that there is one. */
export interface NextPageHint {
  /**
   * - `link`: a `Link` header with `rel="next"`.
   * - `url`: an address in the body.
   * - `token`: a text or number in the body.
   * - `flag`: a member that is true when there is more.
   */
  readonly kind: 'link' | 'url' | 'token' | 'flag';
  /** JSONPath of the member; the name of the header. */
  readonly path: string;
  readonly value: string;
}

/** Names of members, without case and signs. */
const nextNames =
  /^(?:odata)?next(?:page|results?|records?|batch)?(?:token|cursor|link|url|uri|href|marker|key|offset|id|path|number|starttoken)?$|^(?:continuation(?:token|key)?|endcursor|scrollid|pagingtoken|nextpagetoken)$/;
const flagNames =
  /^(?:has(?:more|next|nextpage|moreresults|moreitems|morepages|moredata)|more(?:results|data|available)?|is(?:truncated|partial)|morerecords)$/;

/** Members of an object that are looked at, and how far down. */
const [lookedAtMembers, deepest] = [60, 4];

/**
 * What leads on from a page, the surest first. Lists are not looked into: what is in them belongs to the events. Where a flag says that
 * there is no more, a token is none: Relay's `endCursor` is there on the last page as well.
 */
export function findNextPage(body: Json, response: Pick<HttpResponse, 'headers'>): NextPageHint[] {
  const link = findLink(response.headers['link'] ?? [], 'next');
  const found: NextPageHint[] = link === undefined ? [] : [{ kind: 'link', path: 'Link', value: link }];
  const inBody: NextPageHint[] = [];
  visit(body, '$', 0, inBody);
  const isLast = inBody.some(({ kind, value }) => kind === 'flag' && value === 'false');
  if (!isLast) found.push(...inBody);
  const order = ['link', 'url', 'token', 'flag'];
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function visit(value: Json, path: string, depth: number, found: NextPageHint[]): void {
  const object = asObject(value);
  if (!object || depth > deepest) return;
  let seen = 0;
  for (const name in object) {
    if ((seen += 1) > lookedAtMembers) return;
    const member = object[name];
    if (member === undefined || member === null || Array.isArray(member)) continue;
    const here = path + jsonPathStep(name);
    const plain = name.replace(/[^A-Za-z]/g, '').toLowerCase();
    if (typeof member === 'object') {
      const href = nextNames.test(plain) ? addressOf(member) : undefined;
      if (href) found.push({ kind: 'url', path: here + jsonPathStep(href.name), value: href.value });
      else visit(member, here, depth + 1, found);
    } else if (flagNames.test(plain)) {
      const value = String(member).toLowerCase();
      if (/^(?:true|false)$/.test(value)) found.push({ kind: 'flag', path: here, value });
    } else if (nextNames.test(plain) && isToken(member)) {
      const text = String(member);
      found.push({ kind: isAddress(text) ? 'url' : 'token', path: here, value: text });
    }
  }
}

/** `{"href": "https://…"}`, as HAL has its links. */
function addressOf(member: Json): { name: string; value: string } | undefined {
  const object = asObject(member) ?? {};
  for (const name of ['href', 'url', 'uri', 'link']) {
    const value = object[name];
    if (typeof value === 'string' && isAddress(value)) return { name, value };
  }
  return undefined;
}

function isToken(value: string | number | boolean): boolean {
  return typeof value === 'number'
    ? value > 0
    : typeof value === 'string' && !/^\s*$|^(?:null|none|false|0|-1)$/i.test(value);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/|^[/?]\S*[=/]/i.test(text);
}
