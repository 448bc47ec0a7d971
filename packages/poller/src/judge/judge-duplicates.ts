import type { Diagnostic } from '@hubwright/schema';
import { pollDuplicateEvents } from '../checks/poll-duplicate-events.js';
import { readTime } from '../observe/read-time.js';
import { pagingTypeOf } from '../paging/create-paging.js';
import type { PollRun } from '../poll-run.js';
import { asObject } from '../read-member.js';
import { asksForWindow } from './sent-times.js';

/** Events that came more than once, and why, as far as it shows. */
export function judgeDuplicates({
  plan,
  seen,
  options,
}: Pick<PollRun, 'plan' | 'seen' | 'options'>): Diagnostic[] {
  const { duplicates, total: events, firstDuplicate, acrossWindows } = seen;
  if (!firstDuplicate) return [];
  const { window, page, event } = firstDuplicate;
  const cause =
    acrossWindows === 0
      ? ''
      : !asksForWindow(plan.request) && !pagingTypeOf(plan.paging).startsWith('persistent')
        ? ' The requests name no time, so that every window asks for the same events: set startTimeAttributeName and endTimeAttributeName.'
        : isAt(event, options.windows[window - 1]?.start)
          ? ' The first one lies on the bound of two windows, which the API counts to both.'
          : ` ${acrossWindows} of them were in an earlier window.`;
  return [
    pollDuplicateEvents.report(
      'duplicates',
      { duplicates, events, window, page, cause },
      plan.locate('paging'),
    ),
  ];
}

/** Whether a member of the event, or one below, is the time to the second. */
function isAt(event: unknown, bound: number | undefined): boolean {
  const object = asObject(event);
  if (!object || bound === undefined) return false;
  const values = Object.values(object).flatMap((value) => [value, ...Object.values(asObject(value) ?? {})]);
  return values.some((value) => {
    const time = readTime(value);
    return time !== undefined && Math.floor(time / 1000) === Math.floor(bound / 1000);
  });
}
