import type { JsonObject } from '@hubwright/schema';
import type { PageTurn } from '../page-turn.js';
import { readText } from '../read-member.js';
import type { Paging, PersistentCursor, TurnedPage } from './paging.js';
import { pageSizeParameter, readTokenAt } from './read-body.js';

/**
 * `LinkHeader`: the address of the next page is in the `Link` header (RFC 8288), or in the body at `linkHeaderTokenJsonPath`.
 * It is followed as it is; a POST is repeated with its body. When it is persistent the last link starts the next window.
 */
export function createLinkPaging(paging: JsonObject, persistent?: PersistentCursor): Paging {
  const relation = (readText(paging, 'linkHeaderRelLinkName') || 'next')
    .replace(/^rel\s*=\s*/i, '')
    .replaceAll('"', '');
  const path = readText(paging, 'linkHeaderTokenJsonPath');
  const method = readText(paging, 'nextPageHttpMethod') || undefined;
  const parameters = pageSizeParameter(paging);
  const turnTo = (url: string): PageTurn => ({ url, parameters, ...(method && { method }) });
  const isPersistent = persistent !== undefined;
  let kept = persistent?.start;
  return {
    first: () => (kept === undefined ? { parameters } : turnTo(kept)),
    next(page) {
      const link = path ? (readTokenAt(page.body, path) ?? linkOf(page, relation)) : linkOf(page, relation);
      const url = link === undefined ? undefined : resolve(link, page.response.url);
      if (isPersistent && url !== undefined) kept = url;
      if (url === undefined || (isPersistent && page.events === 0)) return undefined;
      return turnTo(url);
    },
    ...(isPersistent && { cursor: () => kept }),
  };
}

/** The target of the link with a relation, among all `Link` headers of an answer. */
export function findLink(headers: readonly string[], relation: string): string | undefined {
  for (const [, target, parameters = ''] of headers
    .join(', ')
    .matchAll(/<([^<>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"[^"]*"|[^\s;,"]*))?)*)/g)) {
    const value = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters);
    const relations = (value?.[1] ?? value?.[2] ?? '').toLowerCase().split(/\s+/);
    if (relations.includes(relation.toLowerCase())) return target;
  }
  return undefined;
}

/** A link may be relative to the address of the answer; what is no address at all gives `undefined`. */
export function resolve(link: string, base: string): string | undefined {
  return URL.canParse(link, base) ? new URL(link, base).href : undefined;
}

function linkOf({ response }: TurnedPage, relation: string): string | undefined {
  return findLink(response.headers['link'] ?? [], relation);
}
