import type { Diagnostic } from '@hubwright/schema';
import type { WindowRecord } from '../poll-report.js';
import type { PollRun } from '../poll-run.js';
import { assumedBehaviours } from './assumed-behaviours.js';
import { judgeFormat } from './explain-format.js';
import { judgeDuplicates } from './judge-duplicates.js';
import { judgeEventPaths } from './judge-event-paths.js';
import { judgeEventShape } from './judge-event-shape.js';
import { judgeEventTimes } from './judge-event-times.js';
import { judgeMorePages } from './judge-more-pages.js';
import { judgeNoEvents } from './judge-no-events.js';
import { judgePageRequests } from './judge-page-requests.js';
import { judgeRateLimits } from './judge-rate-limits.js';
import { judgeSaidErrors } from './judge-said-errors.js';
import { judgeTransforms } from './judge-transforms.js';

/** What the run as a whole shows: events that were not found, came twice or not at all, pages that were left, and what had to be assumed. */
export function judgeRun(run: PollRun, windows: readonly WindowRecord[]): Diagnostic[] {
  const steps = stepsOf(run);
  const misshapen = judgeEventShape(run);
  const unfound = steps.flatMap((step) => judgeEventPaths(step));
  const isEmpty = run.seen.total === 0;
  return [
    ...unfound,
    ...(isEmpty && unfound.length === 0 ? judgeNoEvents(run, windows) : []),
    ...misshapen,
    ...steps.flatMap((step) => [
      ...judgeTransforms(step),
      ...judgeFormat(step),
      ...judgeSaidErrors(step, unfound),
      // What is taken for one event may be many: they cannot be counted.
      ...(misshapen.length > 0 ? [] : judgeMorePages(step, windows)),
      ...judgePageRequests(step),
      ...judgeEventTimes(step),
      ...judgeRateLimits(step),
    ]),
    ...judgeDuplicates(run),
    ...assumedBehaviours(run),
  ];
}

/** A run and those of its nested steps. */
function stepsOf(run: PollRun): PollRun[] {
  return [run, ...run.followers.flatMap((follower) => stepsOf(follower.run))];
}
