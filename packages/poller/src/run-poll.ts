import { checkPlan } from './check-plan.js';
import { judgeRun } from './judge/judge-run.js';
import { createMask } from './mask.js';
import type { PollReport, StopReason, WindowRecord } from './poll-report.js';
import type { PollEdge, PollOptions, PollStep } from './poll-run.js';
import { pollWindow } from './poll-window.js';
import type { PollingPlan } from './polling-plan.js';
import { startRun } from './start-run.js';
import { defaultRetryOptions } from './retry.js';

/** What a run does where nobody says otherwise, but for the mask. */
export const defaultPollOptions = {
  cursor: undefined,
  maxPages: 1000,
  isPageLimitWanted: false,
  maxEmptyPages: 20,
  timeBudgetMs: 3_600_000,
  assumptions: {},
  retry: defaultRetryOptions,
  trace: false,
  mapUrl: (url: string) => url,
  secretVariables: new Map<string, string>(),
  onRequest: undefined,
} satisfies Omit<PollOptions, 'windows' | 'mask'>;

/**
 * Runs a plan as the service does: window after window, page after page. Gives events, exchanges and waits as they come, and the report
 * at the end. Faults of the connector and of the API are diagnostics in the report; nothing is thrown for them.
 *
 * The run ends with the first window that fails, since the service would not go on either: it fetches that window again.
 */
export async function* runPoll(
  plan: PollingPlan,
  edge: PollEdge,
  options: Pick<PollOptions, 'windows'> & Partial<PollOptions>,
): AsyncGenerator<PollStep, PollReport> {
  const planFaults = checkPlan(plan);
  const started =
    planFaults.length === 0
      ? await startRun(plan, edge, { mask: createMask(), ...defaultPollOptions, ...options })
      : { faults: planFaults };
  const { run, faults = [] } = started;
  const windows: WindowRecord[] = [];
  let stopReason: StopReason = run ? 'complete' : 'invalid';
  for (const window of run ? options.windows : []) {
    run!.position.window = windows.length + 1;
    const { pages, events, failure } = yield* pollWindow(run!, window);
    windows.push({
      start: writeIso(window.start),
      end: writeIso(window.end),
      pages,
      events,
      complete: failure === undefined,
    });
    if (failure === undefined) {
      yield { kind: 'window', window, cursor: run!.paging.cursor?.() };
      continue;
    }
    run!.diagnostics.push(failure.diagnostic);
    stopReason = failure.reason;
    if (failure.reason !== 'page-limit' || !run!.options.isPageLimitWanted) break;
  }
  return {
    connector: plan.connector,
    kind: plan.kind,
    windows,
    requests: run?.requests ?? [],
    events: run?.seen.total ?? 0,
    duplicates: run?.seen.duplicates ?? 0,
    fields: run?.fields.summarise() ?? [],
    stopReason,
    diagnostics: run ? [...run.diagnostics, ...judgeRun(run, windows)] : faults,
  };
}

function writeIso(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
