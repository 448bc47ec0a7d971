import { createAuthenticator } from './auth/create-authenticator.js';
import { checkPlan } from './check-plan.js';
import { judgeRun } from './judge-run.js';
import { createMask } from './mask.js';
import { createPaging } from './paging/create-paging.js';
import type { PollReport, StopReason, WindowRecord } from './poll-report.js';
import type { PollEdge, PollOptions, PollRun, PollStep } from './poll-run.js';
import { pollWindow } from './poll-window.js';
import type { PollingPlan } from './polling-plan.js';
import { createRateLimiter } from './rate-limit.js';
import { defaultRetryOptions } from './retry.js';
import { createSeenEvents } from './seen-events.js';
import { traceExchange } from './trace-exchange.js';
import { TransportError, type HttpRequest, type HttpResponse } from './transport-port.js';

/** What a run does where nobody says otherwise, but for the mask. */
export const defaultPollOptions = {
  cursor: undefined,
  maxPages: 1000,
  isPageLimitWanted: false,
  maxEmptyPages: 20,
  timeBudgetMs: 3_600_000,
  offsetStrategy: 'item-count',
  retry: defaultRetryOptions,
  trace: false,
  mapUrl: (url: string) => url,
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
  const faults = checkPlan(plan);
  const run =
    faults.length === 0
      ? startRun(plan, edge, { mask: createMask(), ...defaultPollOptions, ...options })
      : undefined;
  const windows: WindowRecord[] = [];
  let stopReason: StopReason = run ? 'complete' : 'invalid';
  for (const window of run ? options.windows : []) {
    run!.window = windows.length + 1;
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
    stopReason,
    diagnostics: run ? [...run.diagnostics, ...judgeRun(run, windows)] : faults,
  };
}

function startRun(plan: PollingPlan, edge: PollEdge, options: PollOptions): PollRun {
  const { mask } = options;
  const signIns: PollStep[] = [];
  const run: Omit<PollRun, 'auth'> = {
    plan,
    edge,
    options,
    mask,
    paging: createPaging(plan.paging, options)!,
    limiter: createRateLimiter(),
    seen: createSeenEvents(),
    startedAt: edge.clock.now(),
    requests: [],
    diagnostics: [],
    signIns,
    unmatched: undefined,
    hasMatched: false,
    window: 1,
  };
  const tools = {
    clock: edge.clock,
    addSecret: (secret: string) => mask.add(secret),
    send: (request: HttpRequest) => sendSignIn(whole, request),
  };
  const whole: PollRun = Object.assign(run, { auth: createAuthenticator(plan, tools)! });
  return whole;
}

/** Sends a call that signs in, and keeps its record; its body is not shown, since all of it is secret. */
async function sendSignIn(run: PollRun, request: HttpRequest): Promise<HttpResponse> {
  const { clock, transport } = run.edge;
  const started = clock.now();
  let response: HttpResponse | undefined;
  try {
    response = await transport.send(request);
    return response;
  } catch (error) {
    if (error instanceof TransportError) response = undefined;
    throw error;
  } finally {
    const record = {
      window: run.window,
      page: 0,
      attempt: 1,
      method: request.method,
      url: run.mask.text(request.url),
      status: response?.status ?? null,
      durationMs: Math.round(clock.now() - started),
      waitMs: 0,
      bytes: response?.body.length ?? 0,
      events: 0,
    };
    run.requests.push(record);
    const shown = response && {
      ...response,
      body: new Uint8Array(),
      headers: { 'content-type': response.headers['content-type'] ?? [] },
    };
    const sent = {
      ...request,
      headers: request.headers,
      body: request.body === undefined ? '' : '(not shown)',
    };
    run.signIns.push({
      kind: 'exchange',
      record,
      trace: run.options.trace ? traceExchange(sent, shown, run.mask) : undefined,
    });
  }
}

function writeIso(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
