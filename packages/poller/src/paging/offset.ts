import type { JsonObject } from '@hubwright/schema';
import { readBoolean, readNumber, readText } from '../read-member.js';
import type { OffsetStrategy, Paging, TurnedPage } from './paging.js';
import { pageSizeParameter } from './read-body.js';

/**
 * `Offset`: the first call has no offset, later ones count what came so far. A page without events, or with fewer than
 * `pageSize`, is the last one.
 */
export function createOffsetPaging(paging: JsonObject, strategy: OffsetStrategy): Paging {
  const size = pageSizeParameter(paging);
  const name = readText(paging, 'offsetParaName') || 'offset';
  const pageSize = readNumber(paging, 'pageSize');
  const alone = readBoolean(paging, 'pagingQueryParamOnly');
  return {
    first: () => ({ parameters: size }),
    next(page) {
      if (page.events === 0 || (pageSize !== undefined && page.events < pageSize)) return undefined;
      return { parameters: { ...size, [name]: offsetAfter(page, strategy) }, alone };
    },
  };
}

function offsetAfter({ eventsSoFar, number }: TurnedPage, strategy: OffsetStrategy): number {
  if (strategy === 'page-index') return number;
  return strategy === 'item-count' ? eventsSoFar : eventsSoFar + 1;
}
