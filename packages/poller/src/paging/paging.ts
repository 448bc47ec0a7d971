import type { Json } from '@hubwright/schema';
import type { Assume } from '../assume/assumption-log.js';
import type { PageTurn } from '../page-turn.js';
import type { HttpResponse } from '../transport-port.js';

/** A page that came, as far as turning it needs to know. */
export interface TurnedPage {
  readonly response: HttpResponse;
  /** The parsed body. */
  readonly body: Json;
  /** Events on this page. */
  readonly events: number;
  /** Events of this window up to and with this page. */
  readonly eventsSoFar: number;
  /** 1 for the first page of the window. */
  readonly number: number;
}

/** Finds the pages of a window. One paging serves all windows of a run, so that a cursor may outlive a window. */
export interface Paging {
  /** The first page of a window. */
  first(): PageTurn;
  /** The page after this one; `undefined` when this was the last one. */
  next(page: TurnedPage): PageTurn | undefined;
  /** Where the next run takes up, when the cursor outlives a window; `undefined` before it is known. */
  readonly cursor?: () => string | undefined;
}

/** What is taken for true of pages where nobody says, and where an earlier run left off. */
export interface PagingOptions {
  readonly assume: Assume;
  readonly cursor: string | undefined;
}

/** A paging whose cursor outlives a window, and where an earlier run left off. */
export interface PersistentCursor {
  readonly start: string | undefined;
}
