import type { JsonObject } from '@hubwright/schema';
import type { Assume } from '../assume/assumption-log.js';
import { readBoolean, readNumber, readText } from '../read-member.js';
import type { Paging, TurnedPage } from './paging.js';
import { pageSizeParameter } from './read-body.js';

/**
 * `Offset`: later calls say how much came so far. How that is counted, whether the first call has an offset too, and whether a page with
 * fewer events than `pageSize` is the last one, is assumed; a page without events is.
 */
export function createOffsetPaging(paging: JsonObject, assume: Assume): Paging {
  const size = pageSizeParameter(paging);
  const name = readText(paging, 'offsetParaName') || 'offset';
  const pageSize = readNumber(paging, 'pageSize');
  const alone = readBoolean(paging, 'pagingQueryParamOnly');
  return {
    first: () =>
      assume('first-offset', 'paging', 'offsetParaName') === 'sent'
        ? { parameters: { ...size, [name]: offsetAfter({ eventsSoFar: 0, number: 0 }, assume) } }
        : { parameters: size },
    next(page) {
      if (page.events === 0) return undefined;
      const isShort = pageSize !== undefined && page.events < pageSize;
      if (isShort && assume('short-page', 'paging', 'pageSize') === 'ends') return undefined;
      return { parameters: { ...size, [name]: offsetAfter(page, assume) }, alone };
    },
  };
}

function offsetAfter(
  { eventsSoFar, number }: Pick<TurnedPage, 'eventsSoFar' | 'number'>,
  assume: Assume,
): number {
  const strategy = assume('offset', 'paging', 'offsetParaName');
  if (strategy === 'page-index') return number;
  return strategy === 'item-count' ? eventsSoFar : eventsSoFar + 1;
}
