import type { JsonObject } from '@hubwright/schema';
import { readText } from '../read-member.js';
import { createCountPaging } from './count-based.js';
import { createLinkPaging } from './link-header.js';
import { createTokenPaging } from './next-page-token.js';
import { createNextUrlPaging } from './next-page-url.js';
import { createOffsetPaging } from './offset.js';
import type { OffsetStrategy, Paging } from './paging.js';
import { pageSizeParameter } from './read-body.js';

/** The kind of paging in lower case; `none` when the connector has none. */
export function pagingTypeOf(paging: JsonObject): string {
  return (readText(paging, 'pagingType') || 'none').toLowerCase();
}

/** Makes the paging of a plan; `undefined` when its kind is not known. */
export function createPaging(paging: JsonObject, offsetStrategy: OffsetStrategy): Paging | undefined {
  switch (pagingTypeOf(paging)) {
    case 'none':
      return { first: () => ({ parameters: pageSizeParameter(paging) }), next: () => undefined };
    case 'linkheader':
      return createLinkPaging(paging, false);
    case 'persistentlinkheader':
      return createLinkPaging(paging, true);
    case 'nextpagetoken':
    case 'pagetoken':
      return createTokenPaging(paging, false);
    case 'persistenttoken':
      return createTokenPaging(paging, true);
    case 'nextpageurl':
      return createNextUrlPaging(paging);
    case 'offset':
      return createOffsetPaging(paging, offsetStrategy);
    case 'countbasedpaging':
      return createCountPaging(paging);
    default:
      return undefined;
  }
}
