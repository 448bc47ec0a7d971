import type { JsonObject } from '@hubwright/schema';
import type { Assume } from '../assume/assumption-log.js';
import type { PageTurn } from '../page-turn.js';
import { readBoolean, readText } from '../read-member.js';
import { headerOf } from '../transport-port.js';
import type { Paging, PersistentCursor, TurnedPage } from './paging.js';
import { pageSizeParameter, readTokenAt, saysLast } from './read-body.js';

/**
 * `NextPageToken` (and `PageToken`, its name of 2021): a token from the body or a header goes into a parameter or a header of
 * the next call. When it is persistent the last token starts the next window.
 */
export function createTokenPaging(paging: JsonObject, assume: Assume, persistent?: PersistentCursor): Paging {
  const size = pageSizeParameter(paging);
  const alone = readBoolean(paging, 'pagingQueryParamOnly');
  const isPersistent = persistent !== undefined;
  let kept = persistent?.start;
  const turnWith = (token: string): PageTurn => {
    const header = readText(paging, 'nextPageRequestHeader');
    const name = readText(paging, 'nextPageParaName') || (header ? undefined : 'nextPageToken');
    return {
      parameters: { ...size, ...(name && { [name]: token }) },
      ...(header && { headers: { [header]: token } }),
      alone,
    };
  };
  return {
    first: () => (kept === undefined ? { parameters: size } : turnWith(kept)),
    next(page) {
      const token = tokenOf(page, paging);
      if (isPersistent && token !== undefined) kept = token;
      if (token === undefined || (isPersistent && page.events === 0)) return undefined;
      return saysLast(page.body, paging, assume) ? undefined : turnWith(token);
    },
    ...(isPersistent && { cursor: () => kept }),
  };
}

function tokenOf({ body, response }: TurnedPage, paging: JsonObject): string | undefined {
  const header = readText(paging, 'nextPageTokenResponseHeader');
  const path = readText(paging, 'nextPageTokenJsonPath');
  return readTokenAt(body, path) ?? (header ? headerOf(response, header) || undefined : undefined);
}
