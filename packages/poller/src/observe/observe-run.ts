import type { Mask } from '../mask.js';
import type { PollingPlan } from '../polling-plan.js';
import type { RequestDraft } from '../request-draft.js';
import type { HttpResponse } from '../transport-port.js';
import { createLimitObserver, type LimitObserver } from './observe-limits.js';
import { createPagingObserver, type PagingObserver } from './observe-paging.js';
import { createPathObserver, type PathObserver } from './observe-paths.js';
import { createTimeObserver, type TimeObserver } from './observe-times.js';
import { findSaidError, type SaidError } from './observe-errors.js';
import type { ObservedPage } from './observed-page.js';

/**
 * Watches a connector, or one nested step of it, while it runs, so that what is wrong can be told from many pages afterwards. What it
 * does for a page does not grow with the number of events.
 */
export interface RunObserver {
  /** Any answer but those of signing in. */
  answer(response: HttpResponse): void;
  /** A page that was read. */
  page(page: ObservedPage): void;
  /** A page that the API refused for good. */
  refuse(draft: RequestDraft, window: number, page: number, status: number): void;
  readonly paths: PathObserver;
  readonly times: TimeObserver;
  readonly paging: PagingObserver;
  readonly limits: LimitObserver;
  /** The first page that came with status 2xx and an error in it. */
  readonly saidError: SaidError | undefined;
  /** The first answer that was read. */
  readonly firstAnswer: HttpResponse | undefined;
}

/** Starts to watch the run of a plan. */
export function createRunObserver({ request }: Pick<PollingPlan, 'request'>, mask: Mask): RunObserver {
  const paths = createPathObserver();
  const times = createTimeObserver(precisionOf(request.timeFormat));
  const paging = createPagingObserver();
  const limits = createLimitObserver();
  let saidError: SaidError | undefined;
  let firstAnswer: HttpResponse | undefined;
  return {
    paths,
    times,
    paging,
    limits,
    get saidError() {
      return saidError;
    },
    get firstAnswer() {
      return firstAnswer;
    },
    answer: (response) => limits.add(response),
    page(page) {
      firstAnswer ??= beginningOf(page.response);
      paths.add(page);
      times.add(page);
      paging.add(page);
      saidError ??= findSaidError(page, mask);
    },
    refuse: (draft, window, page, status) => paging.refuse(draft, window, page, status),
  };
}

/** A long body is not kept. */
function beginningOf(response: HttpResponse): HttpResponse {
  return { ...response, body: response.body.slice(0, 4096) };
}

/** What the times of requests leave out, in milliseconds: a format without hours has whole days. */
function precisionOf(format: string | undefined): number {
  if (format === undefined || /^unixtimestamp/i.test(format.trim()) || format.trim().length === 1)
    return 1000;
  if (!/h/i.test(format)) return 86_400_000;
  return /m/.test(format) ? 60_000 : 3_600_000;
}
