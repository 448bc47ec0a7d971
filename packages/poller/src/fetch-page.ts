import { responseOf, statusOf, type Attempt } from './attempt.js';
import { SignInError } from './auth/authenticator.js';
import { pollTimeBudgetSpent } from './checks/poll-time-budget-spent.js';
import { explainFailure } from './judge/explain-failure.js';
import type { RequestRecord } from './poll-report.js';
import type { ExchangeTrace, Failure, PollRun, PollStep } from './poll-run.js';
import { protectRequest, stripCredentials } from './protect-request.js';
import { finishDraft, type RequestDraft } from './request-draft.js';
import { announceRequest } from './announce-request.js';
import { isTransient, waitBefore } from './retry.js';
import { traceExchange } from './trace-exchange.js';
import { TransportError, type HttpRequest, type HttpResponse } from './transport-port.js';

/** A page that came, its record still without the number of its events. */
export interface FetchedPage {
  readonly response: HttpResponse;
  readonly record: RequestRecord;
  readonly trace: ExchangeTrace | undefined;
}

/**
 * Fetches a page: signs in, waits where the rate limit asks for it, and repeats failed attempts `retryCount` times. Failed attempts
 * are handed out as exchanges; the one that succeeds is given back, since its events are not counted yet.
 */
export async function* fetchPage(
  run: PollRun,
  draft: RequestDraft,
  page: number,
  isForeign: boolean,
): AsyncGenerator<PollStep, FetchedPage | Failure> {
  let backoffMs = 0;
  let hasRenewed = false;
  let retried = 0;
  for (let attempt = 1; ; attempt += 1) {
    const waitMs = yield* pause(run, backoffMs, page);
    if (waitMs === undefined) return timeSpent(run);
    const tried = await tryOnce(run, draft, isForeign, { page, attempt });
    yield* run.signIns.splice(0);
    const record = recordOf(run, draft, page, attempt, waitMs, tried);
    if (tried.kind !== 'signInFailed') run.requests.push(record);
    const trace = tried.kind === 'signInFailed' || !run.options.trace ? undefined : traceAttempt(run, tried);
    if (tried.kind === 'answered') run.observed.answer(tried.response);
    if (tried.kind === 'answered' && isSuccess(tried.response.status))
      return { response: tried.response, record, trace };
    if (tried.kind !== 'signInFailed') yield { kind: 'exchange', record, trace };
    const status = statusOf(tried);
    if (status === 401 && tried.kind === 'answered' && !hasRenewed && mayRenew(run)) {
      // A token may be withdrawn before its time; one that is fresh and refused is wrong.
      hasRenewed = true;
      run.auth.renew?.();
      backoffMs = 0;
      continue;
    }
    if (retried >= run.plan.request.retries || !mayPass(run, tried))
      return explainFailure(run, draft, tried, { attempts: attempt, page });
    retried += 1;
    backoffMs = waitBefore(
      retried,
      responseOf(tried),
      run.plan.request.rateLimit,
      run.edge.clock.now(),
      run.options.retry,
      run.assume,
    );
  }
}

async function* pause(
  run: PollRun,
  backoffMs: number,
  page: number,
): AsyncGenerator<PollStep, number | undefined> {
  const rate = rateOf(run, page);
  const now = run.edge.clock.now();
  const waitMs = backoffMs + run.limiter.reserve(now + backoffMs, rate);
  if (now + waitMs - run.startedAt > run.options.timeBudgetMs) return undefined;
  if (waitMs > 0) {
    yield { kind: 'wait', milliseconds: waitMs };
    await run.edge.clock.sleep(waitMs);
  }
  return waitMs;
}

function rateOf({ plan, assume }: PollRun, page: number): number | undefined {
  const { callsPerSecond, pageCallsPerSecond } = plan.request;
  if (page === 1 || pageCallsPerSecond === undefined || pageCallsPerSecond === callsPerSecond)
    return callsPerSecond;
  const isOwn = assume('page-rate', 'request', 'paginatedCallsPerSecond') === 'own';
  return isOwn ? pageCallsPerSecond : callsPerSecond;
}

/** Whether there is a token or session that can be got anew, and a refusal is taken for its end. */
function mayRenew({ auth, assume }: PollRun): boolean {
  return auth.renew !== undefined && assume('refused-token', 'auth') === 'renewed';
}

async function tryOnce(
  run: PollRun,
  draft: RequestDraft,
  isForeign: boolean,
  place: { readonly page: number; readonly attempt: number },
): Promise<Attempt> {
  const { clock, transport } = run.edge;
  let request: HttpRequest;
  try {
    const authorised = isForeign ? draft : await run.auth.apply(draft);
    request = protectRequest(finishDraft(authorised, run.plan.request.timeoutMs), run.mask);
    if (isForeign) request = stripCredentials(request, run.mask);
  } catch (error) {
    if (error instanceof SignInError || error instanceof TransportError)
      return { kind: 'signInFailed', error };
    throw error;
  }
  announceRequest(run, request, { ...place, ...(run.plan.step !== '' && { step: run.plan.step }) });
  const started = clock.now();
  try {
    const response = await transport.send(request);
    return { kind: 'answered', request, response, durationMs: clock.now() - started };
  } catch (error) {
    if (error instanceof TransportError)
      return { kind: 'unanswered', request, error, durationMs: clock.now() - started };
    throw error;
  }
}

function traceAttempt(run: PollRun, tried: Exclude<Attempt, { kind: 'signInFailed' }>): ExchangeTrace {
  const problem = tried.kind === 'unanswered' ? { problem: tried.error.message } : {};
  return traceExchange(
    { request: tried.request, response: responseOf(tried), ...problem },
    { ...run.options, isSignIn: false },
  );
}

function recordOf(
  run: PollRun,
  draft: RequestDraft,
  page: number,
  attempt: number,
  waitMs: number,
  tried: Attempt,
): RequestRecord {
  const sent = tried.kind === 'signInFailed' ? finishDraft(draft, 0) : tried.request;
  const response = responseOf(tried);
  return {
    window: run.position.window,
    ...(run.plan.step !== '' && { step: run.plan.step }),
    page,
    attempt,
    method: sent.method,
    url: shorten(run.mask.text(sent.url)),
    status: response?.status ?? null,
    durationMs: tried.kind === 'signInFailed' ? 0 : Math.round(tried.durationMs),
    waitMs,
    bytes: response?.body.length ?? 0,
    events: 0,
  };
}

/** An address with a huge token of the page before would bury everything else. */
function shorten(url: string): string {
  return url.length > longestShown ? `${url.slice(0, longestShown)} … (${url.length} characters)` : url;
}

const longestShown = 4000;

function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** Whether another attempt is made. */
function mayPass(run: PollRun, tried: Attempt): boolean {
  const status = statusOf(tried);
  if (status !== undefined)
    return isTransient(status) || run.assume('failures', 'request', 'retryCount') === 'all';
  const { error } = tried as Exclude<Attempt, { kind: 'answered' }>;
  return error instanceof TransportError && ['timeout', 'network', 'broken'].includes(error.fault);
}

function timeSpent(run: PollRun): Failure {
  const minutes = Math.round(run.options.timeBudgetMs / 60_000);
  const diagnostic = pollTimeBudgetSpent.report(
    'spent',
    { window: run.position.window, minutes },
    run.plan.locate('request', 'apiEndpoint'),
  );
  return { reason: 'time-budget', diagnostic };
}
