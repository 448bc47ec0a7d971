import type { Assumptions } from '../assume/assumptions.js';
import type { PollingPlan } from '../polling-plan.js';
import { readBoolean, readNumber, readText } from '../read-member.js';
import { readCursor, type PageCursor } from './page-cursor.js';
import { bodyPath, readParameter, type ParameterPlace, type ReceivedRequest } from './received-request.js';

/** Which page a call asks for. */
export type AskedPage =
  | { readonly kind: 'first' }
  | { readonly kind: 'cursor'; readonly cursor: PageCursor }
  /** After so many events of the window. */
  | { readonly kind: 'skip'; readonly count: number }
  | { readonly problem: string };

/** The parameter of links that holds the cursor. */
export const linkParameter = 'pageCursor';

/** The kind of paging in lower case, `PageToken` by its name of today. */
export function mockPagingType({ paging }: PollingPlan): string {
  const type = (readText(paging, 'pagingType') || 'none').toLowerCase();
  return type === 'pagetoken' ? 'nextpagetoken' : type;
}

/**
 * Reads which page a call asks for, where the `paging` of the connector puts it.
 * @param size events on a page, for APIs that count pages
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function readAskedPage(
  request: ReceivedRequest,
  plan: PollingPlan,
  size: number,
  offsets: Assumptions['offset'],
): AskedPage {
  switch (mockPagingType(plan)) {
    case 'none':
      return { kind: 'first' };
    case 'offset':
      return readOffset(request, plan, size, offsets);
    case 'countbasedpaging':
      return readPageNumber(request, plan, size);
    default:
      return readToken(request, plan);
  }
}

/** How many events a page is asked to have; `undefined` where a connector does not say, a problem where it should and does not. */
export function readAskedSize(
  request: ReceivedRequest,
  plan: PollingPlan,
): { readonly size: number | undefined } | { readonly problem: string } {
  const { paging } = plan;
  const name = readText(paging, 'pageSizeParameterName') || readText(paging, 'pageSizeParaName');
  if (!name || readNumber(paging, 'pageSize') === undefined) return { size: undefined };
  const [text] = readPagingParameter(request, plan, name);
  if (text === undefined) return { problem: `"${name}", the size of a page, is missing.` };
  return /^[1-9]\d*$/.test(text)
    ? { size: Number(text) }
    : { problem: `"${name}" is "${text}", which is no size of a page.` };
}

function readToken(request: ReceivedRequest, plan: PollingPlan): AskedPage {
  const header = readText(plan.paging, 'nextPageRequestHeader');
  const name = readText(plan.paging, 'nextPageParaName') || (header ? undefined : 'nextPageToken');
  const token =
    request.url.searchParams.get(linkParameter) ??
    (header ? request.headers[header.toLowerCase()] : undefined) ??
    (name === undefined ? undefined : readPagingParameter(request, plan, name)[0]);
  if (token === undefined) return { kind: 'first' };
  const cursor = readCursor(token);
  return cursor ? { kind: 'cursor', cursor } : { problem: `"${token}" is no token of a page.` };
}

function readOffset(
  request: ReceivedRequest,
  plan: PollingPlan,
  size: number,
  strategy: Assumptions['offset'],
): AskedPage {
  const name = readText(plan.paging, 'offsetParaName') || 'offset';
  const [text] = readPagingParameter(request, plan, name);
  if (text === undefined) return { kind: 'first' };
  if (!/^\d+$/.test(text)) return { problem: `"${name}" is "${text}", which is no offset.` };
  const value = Number(text);
  const count = { 'item-count': value, 'item-count-plus-one': value - 1, 'page-index': value * size }[
    strategy
  ];
  return { kind: 'skip', count: Math.max(0, count) };
}

function readPageNumber(request: ReceivedRequest, plan: PollingPlan, size: number): AskedPage {
  const name = readText(plan.paging, 'pageNumberParaName') || 'page';
  const [text] = readPagingParameter(request, plan, name);
  if (text === undefined) return { kind: 'first' };
  const number = Number(text) - (readBoolean(plan.paging, 'zeroBasedIndexing') ? 0 : 1);
  if (!/^\d+$/.test(text) || number < 0) return { problem: `"${name}" is "${text}", which is no page.` };
  return { kind: 'skip', count: number * size };
}

/** A GET has its paging parameters in the query, a POST where `pagingInfoPlacement` says, without it in the body or the query. */
function readPagingParameter(request: ReceivedRequest, plan: PollingPlan, name: string): string[] {
  const query: ParameterPlace = { part: 'query', path: [name] };
  if (request.method === 'GET') return readParameter(request, query);
  const body: ParameterPlace = { part: 'body', path: bodyPath(name) };
  switch (readText(plan.paging, 'pagingInfoPlacement')?.toLowerCase()) {
    case 'querystring':
      return readParameter(request, name.startsWith('$.') ? body : query);
    case 'requestbody':
      return readParameter(request, body);
    default:
      return [...readParameter(request, body), ...readParameter(request, query)];
  }
}
