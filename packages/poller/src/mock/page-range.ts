import type { PollingPlan } from '../polling-plan.js';
import type { AskedPage } from './asked-page.js';
import type { MockTarget } from './mock-target.js';
import { isPersistent } from './next-page-trail.js';
import type { ReceivedRequest } from './received-request.js';
import { readAskedWindow, type AskedWindow } from './window-slots.js';

/** Indexes of events: where the page begins, and where the events end that have arrived. */
export interface PageRange {
  readonly first: number;
  readonly from: number;
  readonly to: number;
  /** Events of the window that arrive later. */
  readonly later: number;
}

/** Which events a page has that was asked for: those of the window, or from the cursor on, that have arrived by now. */
export function rangeOf(
  request: ReceivedRequest,
  page: Exclude<AskedPage, { problem: string }>,
  target: MockTarget,
  now: number,
): PageRange | { readonly problem: string } {
  const { stream, plan } = target;
  const arrived = stream.indexAt(now - target.lateMs + 1);
  if (page.kind === 'cursor') {
    const { from, to = arrived } = page.cursor;
    const asked = readAskedWindow(request, target.slots, plan.request.timeFormat);
    const end =
      page.cursor.to === undefined && 'end' in asked && asked.end !== undefined
        ? stream.indexAt(asked.end)
        : to;
    return { first: from, from, to: Math.max(from, Math.min(end, to)), later: 0 };
  }
  const asked = readAskedWindow(request, target.slots, plan.request.timeFormat);
  if ('problem' in asked) return asked;
  const { start, end } = target.slots.length === 0 ? newestWindow(plan, now) : asked;
  const first = stream.indexAt(start ?? (end ?? now) - plan.request.windowMs);
  const last = end === undefined ? arrived : stream.indexAt(end);
  const to = Math.max(first, Math.min(last, arrived));
  const from = Math.min(to, first + (page.kind === 'skip' ? page.count : 0));
  return { first, from, to, later: Math.max(0, last - to) };
}

/** What an API gives that is not asked for a time: the events of the last full window, which does not move between two pages. */
function newestWindow(plan: PollingPlan, now: number): AskedWindow {
  const { windowMs } = plan.request;
  const end = Math.floor(now / windowMs) * windowMs;
  return isPersistent(plan) ? { start: end - windowMs } : { start: end - windowMs, end };
}
