import type { Json, JsonObject } from '@hubwright/schema';
import type { Assume } from '../assume/assumption-log.js';
import { readBoolean, readText } from '../read-member.js';
import type { Paging, TurnedPage } from './paging.js';
import { pageSizeParameter, readTokenAt, saysLast } from './read-body.js';

/**
 * `CountBasedPaging`: pages are numbered, from 1 or with `zeroBasedIndexing` from 0. It ends when the flag says so, when the number
 * of pages or of results is reached, or with a page without events.
 */
export function createCountPaging(paging: JsonObject, assume: Assume): Paging {
  const size = pageSizeParameter(paging);
  const name = readText(paging, 'pageNumberParaName') || 'page';
  const first = readBoolean(paging, 'zeroBasedIndexing') ? 0 : 1;
  const alone = readBoolean(paging, 'pagingQueryParamOnly');
  return {
    first: () => ({ parameters: { ...size, [name]: first } }),
    next(page) {
      if (page.events === 0 || isComplete(page, paging) || saysLast(page.body, paging, assume))
        return undefined;
      return { parameters: { ...size, [name]: first + page.number }, alone };
    },
  };
}

function isComplete({ body, number, eventsSoFar }: TurnedPage, paging: JsonObject): boolean {
  const pages = readCount(
    body,
    readText(paging, 'pageCountJsonPath') || readText(paging, 'pageCountAttributePath'),
  );
  const results = readCount(
    body,
    readText(paging, 'totalResultsJsonPath') || readText(paging, 'pageTotalCountAttributePath'),
  );
  return (pages !== undefined && number >= pages) || (results !== undefined && eventsSoFar >= results);
}

function readCount(body: Json, path: string | undefined): number | undefined {
  const text = readTokenAt(body, path);
  const count = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(count) ? count : undefined;
}
