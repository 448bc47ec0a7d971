import { findNextPage, type NextPageHint } from '../find-next-page.js';
import { findTotals, type Total } from '../find-total.js';
import type { RequestDraft } from '../request-draft.js';
import { compareRequests, type RequestChange } from './compare-requests.js';
import { isBodyEvent, type ObservedPage } from './observed-page.js';

/** The last page of a window, and what it says of more. */
export interface PagingEnd {
  readonly window: number;
  readonly pages: number;
  readonly events: number;
  readonly lastEvents: number;
  readonly next: readonly NextPageHint[];
  readonly totals: readonly Total[];
}

/** A later page whose request differs from the first one. */
export interface ChangedRequest {
  readonly window: number;
  readonly page: number;
  readonly change: RequestChange;
  /** Status with which the API refused it; `undefined` when it answered. */
  readonly refused: number | undefined;
}

/** How pages follow each other. */
export interface PagingObserver {
  add(page: ObservedPage): void;
  /** A request that was refused: what it lost may be why. */
  refuse(draft: RequestDraft, window: number, page: number, status: number): void;
  /** The ends of the first windows; the last one may not have been reached. */
  ends(): readonly PagingEnd[];
  readonly changed: ChangedRequest | undefined;
  /** The most pages a window had. */
  readonly mostPages: number;
  /** The page that came last. */
  readonly last: ObservedPage | undefined;
  /** The request of the page before the last one, in the same window. */
  readonly previous: RequestDraft | undefined;
  /** Events on the first page that had another one after it, and the first later page that had one too but other many events. */
  readonly pageSizes: { readonly first: number; readonly later: number } | undefined;
}

/** Windows whose end is looked at. */
const keptEnds = 20;

/** Watches how pages follow each other. The last page is kept until the next one comes. */
export function createPagingObserver(): PagingObserver {
  const ends: PagingEnd[] = [];
  let first: RequestDraft | undefined;
  let last: ObservedPage | undefined;
  let previous: RequestDraft | undefined;
  let changed: ChangedRequest | undefined;
  let [events, mostPages, firstCount] = [0, 0, 0];
  let pageSizes: PagingObserver['pageSizes'];
  const close = (): void => {
    if (last && ends.length < keptEnds) ends.push(endOf(last, events));
  };
  const note = (draft: RequestDraft, window: number, page: number, refused: number | undefined): void => {
    if (first === undefined || page === 1 || (changed && refused === undefined)) return;
    const change = compareRequests(first, draft);
    if (Object.values(change).some((names: readonly string[]) => names.length > 0))
      changed = { window, page, change, refused };
  };
  return {
    add(page) {
      if (page.number === 1) {
        close();
        first = page.draft;
        events = 0;
        firstCount = page.events.length;
      } else {
        note(page.draft, page.windowNumber, page.number, undefined);
        // The page before this one was not the last: it should have been as long as the first.
        if (last && last.number > 1 && last.events.length !== firstCount)
          pageSizes ??= { first: firstCount, later: last.events.length };
      }
      previous = page.number === 1 ? undefined : last?.draft;
      events += page.events.length;
      mostPages = Math.max(mostPages, page.number);
      last = page;
    },
    refuse(draft, window, page, status) {
      note(draft, window, page, status);
    },
    ends() {
      return last && ends.length < keptEnds ? [...ends, endOf(last, events)] : ends;
    },
    get changed() {
      return changed;
    },
    get mostPages() {
      return mostPages;
    },
    get previous() {
      return previous;
    },
    get last() {
      return last;
    },
    get pageSizes() {
      return pageSizes;
    },
  };
}

function endOf(page: ObservedPage, events: number): PagingEnd {
  const body = isBodyEvent(page) ? null : page.body;
  return {
    window: page.windowNumber,
    pages: page.number,
    events,
    lastEvents: page.events.length,
    next: findNextPage(body, page.response),
    totals: findTotals(body, page.paths),
  };
}
