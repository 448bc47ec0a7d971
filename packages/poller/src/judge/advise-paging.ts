import type { JsonObject } from '@hubwright/schema';
import type { NextPageHint } from '../find-next-page.js';
import { pagingTypeOf } from '../paging/create-paging.js';
import { readText } from '../read-member.js';

/** Which paging fits what an answer has to lead on, as a sentence; empty when nothing does. */
export function advisePaging({ kind, path, value }: NextPageHint): string {
  switch (kind) {
    case 'link':
      return 'pagingType LinkHeader follows it.';
    case 'url':
      return /^https?:/i.test(value)
        ? `pagingType LinkHeader with "linkHeaderTokenJsonPath": "${path}" follows it.`
        : `pagingType NextPageUrl with "nextPageTokenJsonPath": "${path}" and "isNextPageTokenRelativeUrl": true follows it.`;
    case 'token':
      return `pagingType NextPageToken with "nextPageTokenJsonPath": "${path}" sends it; nextPageParaName is the parameter it goes into.`;
    case 'flag':
      return '';
  }
}

/** What an answer has, cut off: `"abc" at "$.next"`. */
export function describeNextPage({ kind, path, value }: NextPageHint): string {
  if (kind === 'link') return 'a Link header with rel="next"';
  if (kind === 'flag') return `"${path}": ${value}`;
  return `${kind === 'url' ? 'an address' : 'a token'} at "${path}"`;
}

/** Whether a paging goes by this already. */
export function isFollowedBy(paging: JsonObject, { kind, path: found, value }: NextPageHint): boolean {
  const type = pagingTypeOf(paging);
  if (type.endsWith('linkheader')) {
    const relation = readText(paging, 'linkHeaderRelLinkName') || 'next';
    return kind === 'link'
      ? /next/i.test(relation)
      : readText(paging, 'linkHeaderTokenJsonPath') !== undefined;
  }
  if (type === 'offset' || type === 'countbasedpaging') return kind === 'token' && /^\d+$/.test(value);
  const path = readText(paging, 'nextPageTokenJsonPath');
  return path === undefined || found === path || found.endsWith(path.replace(/^\$?\.*/, '.'));
}
