import { createHash } from 'node:crypto';
import type { Json } from '@hubwright/schema';
import { apiKeyName } from './auth/api-key.js';
import { buildRequest } from './build-request.js';
import { pollCredentialsWithheld } from './checks/poll-credentials-withheld.js';
import { pollPageLimitReached } from './checks/poll-page-limit-reached.js';
import { pollWindowFailed } from './checks/poll-window-failed.js';
import { authTypeOf } from './credential-slots.js';
import { textOfJson } from './exact-json.js';
import { extractEvents, type Extraction } from './extract-events.js';
import { fetchPage, type FetchedPage } from './fetch-page.js';
import { explainUnreadable } from './judge/explain-format.js';
import { explainStuck } from './judge/explain-stuck.js';
import type { PageTurn } from './page-turn.js';
import { readAt } from './paging/read-body.js';
import type { Failure, PollRun, PollStep } from './poll-run.js';
import { readText } from './read-member.js';
import { readSaid } from './read-said.js';
import { readResponse } from './read-response.js';
import { finishDraft, type RequestDraft } from './request-draft.js';
import type { Window } from './window.js';

/** A page that was read. */
export interface ReadPage {
  readonly kind: 'page';
  /** 1 for the first page. */
  readonly number: number;
  readonly events: readonly Json[];
}

/** How the pages of a call ended. */
export interface PagesOutcome {
  readonly pages: number;
  readonly failure: Failure | undefined;
}

/**
 * Fetches the pages of a call until paging ends, fails, or goes round in circles.
 * @param hashPage gives one hash for the events of a page, so that a page that comes again is noticed
 */
export async function* readPages(
  run: PollRun,
  window: Window,
  hashPage: (events: readonly Json[], page: number) => string,
): AsyncGenerator<PollStep | ReadPage, PagesOutcome> {
  const sent = new Set<string>();
  let turn: PageTurn | undefined = run.paging.first();
  let [pages, total, emptyInRow, lastHash] = [0, 0, 0, ''];
  const fail = (failure: Failure): PagesOutcome => ({ pages, failure });
  while (turn !== undefined) {
    const number = pages + 1;
    if (pages >= run.options.maxPages) return fail(pageLimit(run));
    const draft = buildRequest(run.plan.request, {
      window,
      turn,
      placement: readText(run.plan.paging, 'pagingInfoPlacement'),
      apiKey: apiKeyOf(run),
      assume: run.assume,
    });
    const key = keyOf(draft);
    if (sent.has(key)) {
      // Some APIs repeat their last token when there is nothing more.
      if (emptyInRow > 0) break;
      return fail(explainStuck(run, { kind: 'repeated', page: number, request: requestLine(draft) }));
    }
    sent.add(key);
    const fetched = yield* fetchPage(run, draft, number, isForeign(run, draft));
    if ('diagnostic' in fetched) return fail(fetched);
    pages = number;
    const read = readPage(run, fetched, number);
    if ('diagnostic' in read) {
      yield { kind: 'exchange', record: fetched.record, trace: fetched.trace };
      return fail(read);
    }
    const { body, events, pathsWithoutMatch } = read;
    total += events.length;
    yield { kind: 'exchange', record: countEvents(run, fetched, events.length), trace: fetched.trace };
    const hash = hashPage(events, number);
    run.observed.page({
      window,
      windowNumber: run.position.window,
      number,
      draft,
      response: fetched.response,
      body,
      events,
      paths: run.plan.response.eventsPaths,
      pathsWithoutMatch,
    });
    yield { kind: 'page', number, events };
    emptyInRow = events.length === 0 ? emptyInRow + 1 : 0;
    turn = run.paging.next({
      response: fetched.response,
      body,
      events: events.length,
      eventsSoFar: total,
      number,
    });
    if (turn && events.length > 0 && hash === lastHash)
      return fail(explainStuck(run, { kind: 'samePage', page: number }));
    if (turn && emptyInRow >= run.options.maxEmptyPages)
      return fail(explainStuck(run, { kind: 'empty', count: emptyInRow }));
    lastHash = hash;
  }
  return { pages, failure: undefined };
}

function readPage(
  run: PollRun,
  { response }: FetchedPage,
  page: number,
): ({ readonly body: Json } & Extraction) | Failure {
  const { plan, mask } = run;
  const { window } = run.position;
  const reading = readResponse(response, plan.response, mask);
  if ('problem' in reading) {
    return {
      reason: 'window-failed',
      diagnostic: explainUnreadable(run, response, reading.problem, page),
    };
  }
  const { successPath: path, successValue: expected = 'true' } = plan.response;
  const status = path === undefined ? undefined : readAt(reading.body, path);
  const found = status === undefined ? '' : textOfJson(status);
  const isWrong = path !== undefined && found.toLowerCase() !== expected.toLowerCase();
  const mayBeAny = status !== undefined && plan.response.successValue === undefined;
  const isAccepted =
    isWrong && mayBeAny && run.assume('success-value', 'response', 'successStatusJsonPath') === 'any';
  if (isWrong && !isAccepted) {
    const text = readSaid(reading.body, mask) ?? '';
    const args = {
      page,
      window,
      found: status === undefined ? 'nothing' : `"${mask.text(found)}"`,
      path,
      expected,
      said: text === '' || text === mask.text(found) ? '' : ` The response says: "${text}".`,
    };
    return {
      reason: 'window-failed',
      diagnostic: pollWindowFailed.report(
        'notSuccess',
        args,
        plan.locate('response', 'successStatusJsonPath'),
      ),
    };
  }
  return { body: reading.body, ...extractEvents(reading.body, plan.response, plan.addOnAttributes) };
}

function countEvents(run: PollRun, { record }: FetchedPage, events: number): FetchedPage['record'] {
  const counted = { ...record, events };
  run.requests[run.requests.lastIndexOf(record)] = counted;
  return counted;
}

/** The next page may be anywhere; credentials go to the connector's own origins only. */
function isForeign(run: PollRun, draft: RequestDraft): boolean {
  const { plan, options, diagnostics } = run;
  const originOf = (url: string): string => (URL.canParse(url) ? new URL(options.mapUrl(url)).origin : '');
  const own = plan.homes.map(originOf);
  const isOwn = own.includes(originOf(draft.base));
  if (!isOwn && !diagnostics.some(({ checkId }) => checkId === pollCredentialsWithheld.id)) {
    const args = { origin: new URL(draft.base).origin, own: own[0] ?? 'its own' };
    const messageId = isOtherScheme(args.origin, plan.homes) ? 'scheme' : 'withheld';
    diagnostics.push(pollCredentialsWithheld.report(messageId, args, plan.locate('paging', 'pagingType')));
  }
  return !isOwn;
}

/** Whether the origin is one of those given, but for the scheme: a server behind a proxy may take itself for one of HTTP. */
function isOtherScheme(origin: string, homes: readonly string[]): boolean {
  return homes.some((home) => URL.canParse(home) && new URL(home).hostname === new URL(origin).hostname);
}

function apiKeyOf({ plan }: PollRun): { name: string; value: string } | undefined {
  if (authTypeOf(plan.auth) !== 'apikey') return undefined;
  return { name: apiKeyName(plan.auth), value: readText(plan.auth, 'ApiKey') ?? '' };
}

function keyOf(draft: RequestDraft): string {
  const { body, headers } = finishDraft(draft, 0);
  // Bodies may be large, and a run sends many.
  return createHash('sha256')
    .update(JSON.stringify([requestLine(draft), headers, body]))
    .digest('base64');
}

function requestLine(draft: RequestDraft): string {
  const { method, url } = finishDraft(draft, 0);
  return `${method} ${url}`;
}

function pageLimit(run: PollRun): Failure {
  const { maxPages: limit, isPageLimitWanted } = run.options;
  const severity = isPageLimitWanted ? 'warning' : 'error';
  const place = run.plan.locate('paging', 'pagingType');
  return {
    reason: 'page-limit',
    diagnostic: pollPageLimitReached.report('limit', { window: run.position.window, limit }, place, {
      severity,
    }),
  };
}
