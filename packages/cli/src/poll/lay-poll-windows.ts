import { layWindows, pollNoEvents, type PollingPlan, type Window } from '@hubwright/poller';
import type { Diagnostic } from '@hubwright/schema';
import { parsePositive, parseTime, parseWidth } from './parse-poll-options.js';

/** The options that choose windows, as text. */
export interface WindowOptions {
  readonly start?: string;
  readonly end?: string;
  readonly window?: string;
  readonly windows?: string;
}

/** The windows the options ask for; without any, the connector's latest one. `diagnostics` says when there is none. */
export function layPollWindows(
  plan: PollingPlan,
  options: WindowOptions,
  now: number,
): { windows: Window[]; diagnostics: Diagnostic[] } {
  const { start, end, window, windows: count } = options;
  const request = {
    ...(start !== undefined && { start: parseTime(start, '--start', now) }),
    ...(end !== undefined && { end: parseTime(end, '--end', now) }),
    ...(count !== undefined && { count: parsePositive(count, '--windows') }),
    widthMs: window === undefined ? plan.request.windowMs : parseWidth(window),
    delayMs: plan.request.delayMs,
    now,
  };
  const windows = layWindows(request);
  if (windows.length > 0) return { windows, diagnostics: [] };
  const args = { start: iso(request.start ?? now), end: iso(request.end ?? now) };
  return {
    windows,
    diagnostics: [pollNoEvents.report('noWindow', args, plan.locate('request', 'queryWindowInMin'))],
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
