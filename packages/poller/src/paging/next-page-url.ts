import type { JsonObject } from '@hubwright/schema';
import type { Assume } from '../assume/assumption-log.js';
import type { PageTurn } from '../page-turn.js';
import { readBoolean, readObject, readText } from '../read-member.js';
import { headerOf } from '../transport-port.js';
import { resolve } from './link-header.js';
import type { Paging } from './paging.js';
import { pageSizeParameter, readTokenAt, saysLast } from './read-body.js';

/**
 * `NextPageUrl`: the body has the address of the next page, or a token that goes to `nextPageUrl` with parameters or a template of
 * its own.
 */
export function createNextUrlPaging(paging: JsonObject, assume: Assume): Paging {
  const size = pageSizeParameter(paging);
  return {
    first: () => ({ parameters: size }),
    next({ body, response }) {
      const header = readText(paging, 'nextPageTokenResponseHeader');
      const found =
        readTokenAt(body, readText(paging, 'nextPageTokenJsonPath')) ??
        (header && headerOf(response, header));
      if (!found || saysLast(body, paging, assume)) return undefined;
      const isRelative = readBoolean(paging, 'isNextPageTokenRelativeUrl') || /^[/?]/.test(found);
      const followed = isRelative || /^https?:\/\//i.test(found) ? resolve(found, response.url) : undefined;
      if (followed !== undefined && !readText(paging, 'nextPageUrl'))
        return { ...common(paging), parameters: size, url: followed };
      return { ...common(paging), ...tokenTurn(found, paging, size) };
    },
  };
}

/** What applies to the next call however its address is found. */
function common(paging: JsonObject): PageTurn {
  const method = readText(paging, 'nextPageHttpMethod');
  return { alone: readBoolean(paging, 'pagingQueryParamOnly'), ...(method && { method }) };
}

function tokenTurn(token: string, paging: JsonObject, size: Record<string, number>): PageTurn {
  const endpoint = readText(paging, 'nextPageUrl');
  const name = readText(paging, 'nextPageParaName');
  const header = readText(paging, 'nextPageRequestHeader');
  const query = readObject(paging, 'nextPageUrlQueryParameters');
  const template = readText(paging, 'nextPageUrlQueryParametersTemplate');
  return {
    parameters: { ...size, ...(name && { [name]: token }) },
    ...(endpoint && { endpoint }),
    ...(header && { headers: { [header]: token } }),
    ...(query && { query }),
    ...(template && { template }),
  };
}
