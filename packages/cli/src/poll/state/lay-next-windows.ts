import type { PollingPlan, Window } from '@hubwright/poller';
import type { Diagnostic } from '@hubwright/schema';
import { UsageError } from '../../usage-error.js';
import { layPollWindows, type WindowOptions } from '../lay-poll-windows.js';
import { parsePositive, parseTime, parseWidth } from '../parse-poll-options.js';
import type { PollerState } from './poll-state.js';
import { writeTime } from './read-poll-state.js';

/** The windows of a run that is to be gone on from. */
export interface NextWindows {
  readonly windows: readonly Window[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the first window begins, these or one that is not over yet; milliseconds since 1970. */
  readonly start: number;
  /** Why there is no window now, as a sentence. */
  readonly waiting: string | undefined;
}

/**
 * Lays whole windows from where the state ends, up to now less the delay. A window that is not over yet waits for another run, whatever the
 * options say; one that was begun is fetched as it was. Without a state the first window is that of an ordinary run.
 * @param now milliseconds since 1970
 * Throws a `UsageError` when `--start` is neither where the state ends nor where it began.
 */
export function layNextWindows(
  plan: PollingPlan,
  earlier: PollerState | undefined,
  options: WindowOptions,
  now: number,
): NextWindows {
  const widthMs = options.window === undefined ? plan.request.windowMs : parseWidth(options.window);
  const over = Math.floor((now - plan.request.delayMs) / 1000) * 1000;
  const end = options.end === undefined ? Infinity : parseTime(options.end, '--end', now);
  const last = Math.min(over, end);
  if (!earlier) {
    const { windows, diagnostics } = layPollWindows(plan, options, now);
    const [first] = windows;
    if (!first) return { windows, diagnostics, start: last, waiting: undefined };
    const whole = windows.filter((window) => window.end - window.start === widthMs && window.end <= last);
    return ending(whole, first.start);
  }
  refuseOtherStart(earlier, options, now);
  const limit = options.windows === undefined ? Infinity : parsePositive(options.windows, '--windows');
  const windows: Window[] = [];
  let start = earlier.completeUntil;
  let until = earlier.unfinished?.until ?? start + widthMs;
  for (; until <= last && windows.length < limit; until = start + widthMs) {
    windows.push({ start, end: until });
    start = until;
  }
  return ending(windows, earlier.completeUntil);

  function ending(found: readonly Window[], first: number): NextWindows {
    const next = { start: first, end: earlier?.unfinished?.until ?? first + widthMs };
    const waiting =
      found.length > 0 ? undefined : describeWaiting(next, { end, delayMs: plan.request.delayMs });
    return { windows: found, diagnostics: [], start: first, waiting };
  }
}

function refuseOtherStart(
  { begun, completeUntil }: PollerState,
  { start }: WindowOptions,
  now: number,
): void {
  if (start === undefined) return;
  const time = parseTime(start, '--start', now);
  // The same command again, as after a crash, names where the first run began.
  if (time === completeUntil || time === begun) return;
  throw new UsageError(
    `--start says ${writeTime(time)}, and the state begins at ${writeTime(begun)} and goes on at ${writeTime(completeUntil)}. Leave --start out, or give another file to --state.`,
  );
}

function describeWaiting(next: Window, { end, delayMs }: { end: number; delayMs: number }): string {
  const window = `The next window is ${writeTime(next.start)} to ${writeTime(next.end)}`;
  if (next.end > end) return `${window}, and --end is ${writeTime(end)}; there is nothing to do.`;
  const delay = delayMs === 0 ? '' : `, and queryWindowDelayInMin is ${delayMs / 60_000}`;
  return `${window}${delay}; it can be fetched at ${writeTime(next.end + delayMs)}.`;
}
