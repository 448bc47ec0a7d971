import { createHash } from 'node:crypto';
import type { Json } from '@hubwright/schema';
import { apiKeyName } from './auth/api-key.js';
import { buildRequest } from './build-request.js';
import { pollCredentialsWithheld } from './checks/poll-credentials-withheld.js';
import { pollPageLimitReached } from './checks/poll-page-limit-reached.js';
import { pollPagingStuck } from './checks/poll-paging-stuck.js';
import { pollWindowFailed } from './checks/poll-window-failed.js';
import { authTypeOf } from './credential-slots.js';
import { textOfJson } from './exact-json.js';
import { extractEvents } from './extract-events.js';
import { fetchPage, type FetchedPage } from './fetch-page.js';
import type { PageTurn } from './page-turn.js';
import { readAt } from './paging/read-body.js';
import type { Failure, PollRun, PollStep } from './poll-run.js';
import { readText } from './read-member.js';
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
    });
    const key = keyOf(draft);
    if (sent.has(key)) {
      // Some APIs repeat their last token when there is nothing more.
      if (emptyInRow > 0) break;
      return fail(stuck(run, 'repeated', { page: number, request: run.mask.text(requestLine(draft)) }));
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
    const { body, events } = read;
    total += events.length;
    yield { kind: 'exchange', record: countEvents(run, fetched, events.length), trace: fetched.trace };
    const hash = hashPage(events, number);
    yield { kind: 'page', number, events };
    emptyInRow = events.length === 0 ? emptyInRow + 1 : 0;
    turn = run.paging.next({
      response: fetched.response,
      body,
      events: events.length,
      eventsSoFar: total,
      number,
    });
    if (turn && events.length > 0 && hash === lastHash) {
      return fail(
        stuck(run, 'samePage', {
          page: number,
          parameter: Object.keys(turn.parameters ?? {}).at(-1) ?? 'the link',
        }),
      );
    }
    if (turn && emptyInRow >= run.options.maxEmptyPages)
      return fail(stuck(run, 'empty', { count: emptyInRow }));
    lastHash = hash;
  }
  return { pages, failure: undefined };
}

function readPage(
  run: PollRun,
  { response }: FetchedPage,
  page: number,
): { body: Json; events: readonly Json[] } | Failure {
  const { plan, mask } = run;
  const { window } = run.position;
  const reading = readResponse(response, plan.response);
  if ('problem' in reading) {
    const problem = mask.text(reading.problem);
    const diagnostic = pollWindowFailed.report(
      'unreadable',
      { page, window, problem },
      plan.locate('response', 'format'),
    );
    return { reason: 'window-failed', diagnostic };
  }
  const { successPath: path, successValue: expected = 'true' } = plan.response;
  const status = path === undefined ? undefined : readAt(reading.body, path);
  const found = status === undefined ? '' : textOfJson(status);
  if (path !== undefined && found.toLowerCase() !== expected.toLowerCase()) {
    const args = { page, window, found: mask.text(found), path, expected };
    return {
      reason: 'window-failed',
      diagnostic: pollWindowFailed.report(
        'notSuccess',
        args,
        plan.locate('response', 'successStatusJsonPath'),
      ),
    };
  }
  const { events, pathsWithoutMatch } = extractEvents(reading.body, plan.response, plan.addOnAttributes);
  if (pathsWithoutMatch.length < plan.response.eventsPaths.length) run.matching.hasMatched = true;
  else run.matching.unmatched ??= reading.body;
  return { body: reading.body, events };
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
    diagnostics.push(pollCredentialsWithheld.report('withheld', args, plan.locate('paging', 'pagingType')));
  }
  return !isOwn;
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

type StuckArgs =
  | ['repeated', { page: number; request: string }]
  | ['samePage', { page: number; parameter: string }]
  | ['empty', { count: number }];

function stuck(run: PollRun, ...[messageId, args]: StuckArgs): Failure {
  const place = run.plan.locate('paging', 'pagingType');
  const { window } = run.position;
  const all = { page: 0, request: '', parameter: '', count: 0, ...args, window };
  return { reason: 'paging-stuck', diagnostic: pollPagingStuck.report(messageId, all, place) };
}
