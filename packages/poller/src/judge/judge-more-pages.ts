import type { Diagnostic } from '@hubwright/schema';
import { pollMorePagesAvailable } from '../checks/poll-more-pages-available.js';
import type { NextPageHint } from '../find-next-page.js';
import type { PagingEnd } from '../observe/observe-paging.js';
import { pagingTypeOf } from '../paging/create-paging.js';
import type { PollRun } from '../poll-run.js';
import type { WindowRecord } from '../poll-report.js';
import { readText } from '../read-member.js';
import { advisePaging, describeNextPage, isFollowedBy } from './advise-paging.js';

type Step = Pick<PollRun, 'plan' | 'mask' | 'observed'>;

/** Windows that ended although their last answer leads on, or counts more than was fetched. The first one is told. */
export function judgeMorePages(step: Step, windows: readonly WindowRecord[]): Diagnostic[] {
  const ends = step.observed.paging.ends();
  for (const end of ends) {
    // Where events are at several places, or some are left out on purpose, nothing is known of how many there should be.
    if (!windows[end.window - 1]?.complete || end.lastEvents === 0) continue;
    const found = judgeNext(step, end) ?? judgeTotal(step, end, ends);
    if (found) return [found];
  }
  return [];
}

function judgeNext({ plan, mask, observed }: Step, end: PagingEnd): Diagnostic | undefined {
  const [hint] = end.next;
  if (!hint || hasOwnEnd({ plan, observed }, hint)) return undefined;
  const { window, pages, events } = end;
  const place = plan.locate('paging', 'pagingType');
  const text = mask.text(describeNextPage(hint));
  if (hint.kind === 'flag')
    return pollMorePagesAvailable.report('flag', { window, pages, events, hint: text }, place);
  const advice = mask.text(advisePaging(hint));
  const type = readText(plan.paging, 'pagingType') ?? 'None';
  return pagingTypeOf(plan.paging) === 'none'
    ? pollMorePagesAvailable.report('unpaged', { window, events, hint: text, advice }, place)
    : pollMorePagesAvailable.report('unfollowed', { type, window, pages, hint: text, advice }, place);
}

/**
 * Whether paging has its own way to know the end: it goes by this, or has turned a page before. What else the answer has then belongs to
 * another way of paging. A flag speaks for all ways.
 */
function hasOwnEnd({ plan, observed }: Pick<Step, 'plan' | 'observed'>, hint: NextPageHint): boolean {
  const type = pagingTypeOf(plan.paging);
  if (type === 'none') return false;
  if (type.startsWith('persistent')) return true;
  return hint.kind !== 'flag' && (observed.paging.mostPages > 1 || isFollowedBy(plan.paging, hint));
}

function judgeTotal(
  { plan, mask }: Step,
  { window, pages, events, totals }: PagingEnd,
  ends: readonly PagingEnd[],
): Diagnostic | undefined {
  const hasFilter = plan.response.eventsPaths.some((path) => path.includes('?') || path.includes(':'));
  const isSimple = plan.response.eventsPaths.length === 1 && !hasFilter && !plan.response.childrenToArray;
  for (const { of, path, value: total } of totals) {
    const fetched = of === 'events' ? events : pages;
    if (total <= fetched || (of === 'events' && !isSimple) || isOfEverything(path, ends)) continue;
    const args = { window, path: mask.text(path), total, noun: of, fetched };
    return pollMorePagesAvailable.report('total', args, plan.locate('paging', 'pagingType'));
  }
  return undefined;
}

/** A total that stays the same while windows have more events or fewer counts all there is, whatever the window. */
function isOfEverything(path: string, ends: readonly PagingEnd[]): boolean {
  const values = ends.map(({ totals }) => totals.find((total) => total.path === path)?.value);
  const differ = new Set(ends.map(({ events }) => events)).size > 1;
  return differ && new Set(values).size === 1;
}
