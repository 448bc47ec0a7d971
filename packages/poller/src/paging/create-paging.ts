import type { JsonObject } from '@hubwright/schema';
import { readText } from '../read-member.js';
import { createCountPaging } from './count-based.js';
import { createLinkPaging } from './link-header.js';
import { createTokenPaging } from './next-page-token.js';
import { createNextUrlPaging } from './next-page-url.js';
import { createOffsetPaging } from './offset.js';
import type { Paging, PagingOptions } from './paging.js';
import { pageSizeParameter } from './read-body.js';

/** The kind of paging in lower case; `none` when the connector has none. */
export function pagingTypeOf(paging: JsonObject): string {
  return (readText(paging, 'pagingType') || 'none').toLowerCase();
}

/** Makes the paging of a plan; `undefined` when its kind is not known. */
export function createPaging(paging: JsonObject, { assume, cursor }: PagingOptions): Paging | undefined {
  switch (pagingTypeOf(paging)) {
    case 'none':
      return { first: () => ({ parameters: pageSizeParameter(paging) }), next: () => undefined };
    case 'linkheader':
      return createLinkPaging(paging);
    case 'persistentlinkheader':
      return createLinkPaging(paging, { start: cursor });
    case 'nextpagetoken':
    case 'pagetoken':
      return createTokenPaging(paging, assume);
    case 'persistenttoken':
      return createTokenPaging(paging, assume, { start: cursor });
    case 'nextpageurl':
      return createNextUrlPaging(paging, assume);
    case 'offset':
      return createOffsetPaging(paging, assume);
    case 'countbasedpaging':
      return createCountPaging(paging, assume);
    default:
      return undefined;
  }
}
