import type { Json } from '@hubwright/schema';
import { jsonPathStep } from './find-event-lists.js';
import { findLink } from './paging/link-header.js';
import { asObject } from './read-member.js';
import type { HttpResponse } from './transport-port.js';
import { visitMembers, type AnswerMember } from './visit-members.js';

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

/**
 * What leads on from a page, the surest first. Where a flag says that there is no more, a token is none: Relay's `endCursor` is there on
 * the last page as well.
 */
export function findNextPage(body: Json, response: Pick<HttpResponse, 'headers'>): NextPageHint[] {
  const link = findLink(response.headers['link'] ?? [], 'next');
  const found: NextPageHint[] = link === undefined ? [] : [{ kind: 'link', path: 'Link', value: link }];
  const inBody: NextPageHint[] = [];
  visitMembers(body, (member) => take(member, inBody));
  const isLast = inBody.some(({ kind, value }) => kind === 'flag' && value === 'false');
  if (!isLast) found.push(...inBody);
  const order = ['link', 'url', 'token', 'flag'];
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Takes a member for a hint, where it is one; an object that is an address is not looked into. */
function take({ value, plainName, path }: AnswerMember, found: NextPageHint[]): boolean {
  if (typeof value === 'object') {
    const href = nextNames.test(plainName) ? addressOf(value) : undefined;
    if (href) found.push({ kind: 'url', path: path + jsonPathStep(href.name), value: href.value });
    return href === undefined;
  }
  const text = String(value);
  if (flagNames.test(plainName)) {
    const flag = text.toLowerCase();
    if (/^(?:true|false)$/.test(flag)) found.push({ kind: 'flag', path, value: flag });
  } else if (nextNames.test(plainName) && isToken(value)) {
    found.push({ kind: isAddress(text) ? 'url' : 'token', path, value: text });
  }
  return false;
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
