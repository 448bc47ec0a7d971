import type { Diagnostic, Json } from '@hubwright/schema';
import { pollBehaviourAssumed } from './checks/poll-behaviour-assumed.js';
import { pollDuplicateEvents } from './checks/poll-duplicate-events.js';
import { pollEventsPathMatchesNothing } from './checks/poll-events-path-matches-nothing.js';
import { pollNoEvents } from './checks/poll-no-events.js';
import { assumedAuth } from './auth/assumed-auth.js';
import { textOfJson } from './exact-json.js';
import { findEventLists } from './find-event-lists.js';
import { pagingTypeOf } from './paging/create-paging.js';
import type { WindowRecord } from './poll-report.js';
import type { PollRun } from './poll-run.js';
import { asObject, readMember, readText } from './read-member.js';

/** What the run as a whole shows: events that were not found, came twice or not at all, and what had to be assumed. */
export function judgeRun(run: PollRun, windows: readonly WindowRecord[]): Diagnostic[] {
  return [...judgeEvents(run, windows), ...judgeDuplicates(run), ...assumedBehaviours(run)];
}

function judgeEvents(run: PollRun, windows: readonly WindowRecord[]): Diagnostic[] {
  const { plan, seen } = run;
  const pages = windows.reduce((sum, window) => sum + window.pages, 0);
  if (seen.total > 0 || pages === 0) return [];
  const found = stepsOf(run).flatMap(({ matching: { unmatched, hasMatched }, ...step }) =>
    unmatched === undefined || hasMatched ? [] : (explainUnmatched(step, unmatched) ?? []),
  );
  if (found.length > 0) return found;
  if (windows.some(({ complete }) => !complete)) return [];
  const args = { pages, start: windows[0]!.start, end: windows.at(-1)!.end };
  return [pollNoEvents.report('none', args, plan.locate('request', 'apiEndpoint'))];
}

/** A run and those of its nested steps. */
function stepsOf(run: PollRun): PollRun[] {
  return [run, ...run.followers.flatMap((follower) => stepsOf(follower.run))];
}

function explainUnmatched(
  { plan, mask }: Pick<PollRun, 'plan' | 'mask'>,
  body: Json,
): Diagnostic | undefined {
  const [path = '$'] = plan.response.eventsPaths;
  const place = plan.locate('response', 'eventsJsonPaths', '0');
  const [list] = findEventLists(body);
  if (list) {
    const args = { path, count: list.count, candidate: list.path };
    return pollEventsPathMatchesNothing.report('elsewhere', args, place);
  }
  const object = asObject(body) ?? {};
  const said = ['error', 'errors', 'error_description', 'message', 'detail']
    .map((name) => readMember(object, name))
    .find(Boolean);
  if (said !== undefined) {
    return pollEventsPathMatchesNothing.report(
      'message',
      { path, text: mask.text(textOfJson(said)).slice(0, 300) },
      place,
    );
  }
  const names = Object.keys(object);
  if (names.length === 0) return undefined;
  const members = `the members ${names
    .slice(0, 10)
    .map((name) => `"${mask.text(name)}"`)
    .join(', ')}`;
  return pollEventsPathMatchesNothing.report('members', { path, members }, place, { severity: 'warning' });
}

function judgeDuplicates({ plan, seen }: PollRun): Diagnostic[] {
  const { duplicates, total: events, firstDuplicate } = seen;
  if (!firstDuplicate) return [];
  return [
    pollDuplicateEvents.report(
      'duplicates',
      { duplicates, events, ...firstDuplicate },
      plan.locate('paging'),
    ),
  ];
}

/** Each undocumented behaviour this run rests on, at the member that asks for it. */
function assumedBehaviours(run: PollRun): Diagnostic[] {
  const { plan, options, requests } = run;
  const { paging, request } = plan;
  const found: Diagnostic[] = [];
  const assume = (behaviour: string, ...place: string[]): void => {
    found.push(pollBehaviourAssumed.report('assumed', { behaviour }, plan.locate(...place)));
  };
  if (pagingTypeOf(paging) === 'offset')
    assume(offsetTexts[options.offsetStrategy], 'paging', 'offsetParaName');
  if (/linkheader$/.test(pagingTypeOf(paging)) && requests.some(({ page }) => page > 1)) {
    assume(
      'the address of the next page is called as it is, without the parameters of the connector.',
      'paging',
      'pagingType',
    );
  }
  if (
    request.method !== 'GET' &&
    pagingTypeOf(paging) !== 'none' &&
    !readText(paging, 'pagingInfoPlacement')
  ) {
    assume(
      'without pagingInfoPlacement, the paging parameters of a POST go into its body.',
      'paging',
      'pagingType',
    );
  }
  for (const { behaviour, member } of assumedAuth(plan)) assume(behaviour, 'auth', member);
  for (const assumption of run.stepAssumptions) assume(stepTexts[assumption], 'stepInfo');
  if (requests.some(({ attempt, page }) => attempt > 1 && page > 0)) {
    assume(
      `between attempts ${options.retry.firstWaitMs / 1000} s are waited, then twice as long each time, unless the answer asks for more.`,
      'request',
      'retryCount',
    );
  }
  return found;
}

const stepTexts = {
  'joined-rows': 'a record that leads to several calls of a joined step becomes a row for each of them.',
  'joined-list': 'a call of a joined step that gives several events is joined as a list.',
  'handed-on': 'a placeholder is taken from a step further back when the one before has none of its name.',
  'empty-skipped': 'no call is made for a record that leaves a placeholder of the step empty.',
};

const offsetTexts = {
  'item-count': 'the offset of a page is the number of events before it (--offset-strategy item-count).',
  'item-count-plus-one':
    'the offset of a page is the number of events before it and one more (--offset-strategy item-count-plus-one).',
  'page-index': 'the offset of a page counts the pages before it (--offset-strategy page-index).',
};
