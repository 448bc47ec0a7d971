import type { Json } from '@hubwright/schema';
import type { PollingPlan } from '../polling-plan.js';
import { readBoolean, readText } from '../read-member.js';
import { linkParameter, mockPagingType } from './asked-page.js';
import { writeCursor, type PageCursor } from './page-cursor.js';
import type { ReceivedRequest } from './received-request.js';
import { leadsToLastItem } from './writable-path.js';
import type { WindowSlot } from './window-slots.js';

/** A page that is about to be served. */
export interface ServedPage {
  readonly request: ReceivedRequest;
  /** Where the page after this one begins. */
  readonly next: PageCursor;
  readonly hasMore: boolean;
  /** Events of the window. */
  readonly total: number;
  readonly size: number;
}

/** What a page says of the one after it: headers, and values at JSONPaths of the body. */
export interface PageTrail {
  readonly headers: Readonly<Record<string, string>>;
  readonly members: readonly { readonly path: string; readonly value: Json }[];
}

/** What stands in place of a token when there is no further page. */
export type LastToken = 'absent' | 'null' | 'empty';

/** Writes the way to the next page where the `paging` of the connector looks for it. */
export function writeTrail(
  page: ServedPage,
  plan: PollingPlan,
  slots: readonly WindowSlot[],
  lastToken: LastToken,
): PageTrail {
  switch (mockPagingType(plan)) {
    case 'linkheader':
    case 'persistentlinkheader':
      return linkTrail(page, plan, slots);
    case 'nextpagetoken':
    case 'persistenttoken':
    case 'nextpageurl':
      return tokenTrail(page, plan, slots, lastToken);
    case 'countbasedpaging':
      return countTrail(page, plan);
    default:
      return { headers: {}, members: [] };
  }
}

/** A cursor that outlives its window is given with the last page as well. */
export function isPersistent(plan: PollingPlan): boolean {
  return mockPagingType(plan).startsWith('persistent');
}

/** Whether a page without events can promise another one: by a token or a link, but not by the id of its last event. */
export function canPromiseMore(plan: PollingPlan): boolean {
  if (['none', 'offset', 'countbasedpaging'].includes(mockPagingType(plan))) return false;
  return !leadsToLastItem(readText(plan.paging, 'nextPageTokenJsonPath') ?? '');
}

function linkTrail(page: ServedPage, plan: PollingPlan, slots: readonly WindowSlot[]): PageTrail {
  const { paging } = plan;
  if (!page.hasMore && !isPersistent(plan)) return { headers: {}, members: [] };
  const url = nextUrl(page, plan, slots);
  const path = readText(paging, 'linkHeaderTokenJsonPath');
  if (path) return { headers: {}, members: [{ path, value: url.href }] };
  const relation = (readText(paging, 'linkHeaderRelLinkName') || 'next').replace(/^rel\s*=\s*|"/gi, '');
  return {
    headers: { link: `<${new URL('/', url).href}>; rel="first", <${url.href}>; rel="${relation}"` },
    members: [],
  };
}

function tokenTrail(
  page: ServedPage,
  plan: PollingPlan,
  slots: readonly WindowSlot[],
  lastToken: LastToken,
): PageTrail {
  const { paging } = plan;
  const flag = readText(paging, 'hasNextFlagJsonPath');
  const flags = flag ? [{ path: flag, value: page.hasMore }] : [];
  const path = readText(paging, 'nextPageTokenJsonPath');
  const header = readText(paging, 'nextPageTokenResponseHeader');
  // Where a flag says that this was the last page, APIs give a token all the same, and every event has an id.
  if (page.hasMore || isPersistent(plan) || flag || (path && leadsToLastItem(path))) {
    const value = takesUrl(plan) ? writeUrl(nextUrl(page, plan, slots), plan) : writeCursor(page.next);
    return {
      headers: header && !path ? { [header.toLowerCase()]: value } : {},
      members: [...(path ? [{ path, value }] : []), ...flags],
    };
  }
  const value = lastToken === 'empty' ? '' : null;
  return { headers: {}, members: [...(path && lastToken !== 'absent' ? [{ path, value }] : []), ...flags] };
}

function countTrail({ total, size, hasMore }: ServedPage, { paging }: PollingPlan): PageTrail {
  const pages = readText(paging, 'pageCountJsonPath') || readText(paging, 'pageCountAttributePath');
  const results = readText(paging, 'totalResultsJsonPath') || readText(paging, 'pageTotalCountAttributePath');
  const flag = readText(paging, 'hasNextFlagJsonPath');
  return {
    headers: {},
    members: [
      ...(pages ? [{ path: pages, value: Math.ceil(total / size) }] : []),
      ...(results ? [{ path: results, value: total }] : []),
      ...(flag ? [{ path: flag, value: hasMore }] : []),
    ],
  };
}

/** `NextPageUrl` has whole addresses, unless the connector says where a token goes. */
function takesUrl(plan: PollingPlan): boolean {
  const names = ['nextPageUrl', 'nextPageParaName', 'nextPageRequestHeader'];
  return mockPagingType(plan) === 'nextpageurl' && !names.some((name) => readText(plan.paging, name));
}

/** The call at hand with the cursor of the next page. A cursor that outlives its window goes without the times. */
function nextUrl({ request, next }: ServedPage, plan: PollingPlan, slots: readonly WindowSlot[]): URL {
  const url = new URL(request.url);
  if (isPersistent(plan)) for (const { name } of slots) url.searchParams.delete(name);
  url.searchParams.set(linkParameter, writeCursor(next));
  return url;
}

function writeUrl(url: URL, { paging }: PollingPlan): string {
  return readBoolean(paging, 'isNextPageTokenRelativeUrl') ? url.pathname + url.search : url.href;
}
