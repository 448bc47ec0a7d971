import type { PollOptions } from '@hubwright/poller';
import type { Recording } from '@hubwright/schema';
import { UsageError } from '../usage-error.js';
import { parseAssumptions } from './parse-assumptions.js';
import { parsePositive } from './parse-poll-options.js';

/** The options of a run that decide what it asks for. */
export type PollChoices = Partial<Pick<PollOptions, 'maxPages' | 'isPageLimitWanted' | 'assumptions'>>;

/** What the command line chooses; what it leaves open a replayed recording says. Throws a `UsageError` for a choice that is none. */
export function choicesOf(
  options: { readonly maxPages?: string; readonly assume?: readonly string[] },
  recording?: Recording,
): PollChoices {
  const maxPages =
    options.maxPages === undefined ? recording?.maxPages : parsePositive(options.maxPages, '--max-pages');
  const assumptions = { ...recording?.assumptions, ...parseAssumptions(options.assume ?? []) };
  return {
    ...(maxPages !== undefined && { maxPages, isPageLimitWanted: true }),
    ...(Object.keys(assumptions).length > 0 && { assumptions }),
  };
}

/** Options that a recording answers itself. */
const liveOptions = {
  start: '--start',
  end: '--end',
  window: '--window',
  windows: '--windows',
  mapOrigin: '--map-origin',
  allowLocal: '--allow-local',
  secret: '--secret',
  authorize: '--authorize',
  redirectUri: '--redirect-uri',
  record: '--record',
  state: '--state',
} as const;

/** Throws a `UsageError` when an option makes no sense beside `--replay`. */
export function refuseContradictions(
  options: Partial<Record<keyof typeof liveOptions | 'replay', unknown>>,
): void {
  if (options.replay === undefined) return;
  const wrong = Object.entries(liveOptions).find(
    ([name]) => options[name as keyof typeof liveOptions] !== undefined,
  );
  if (wrong)
    throw new UsageError(
      `${wrong[1]} cannot be used with --replay: a recording has its own windows, values and answers.`,
    );
}
