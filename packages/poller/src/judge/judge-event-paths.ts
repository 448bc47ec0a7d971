import type { Diagnostic, Json } from '@hubwright/schema';
import { pollEventsPathMatchesNothing } from '../checks/poll-events-path-matches-nothing.js';
import { findLikelyEventLists } from '../find-event-lists.js';
import type { PollRun } from '../poll-run.js';
import { asObject } from '../read-member.js';
import { readSaid } from '../read-said.js';
import { findOtherCase } from './find-other-case.js';

type Step = Pick<PollRun, 'plan' | 'mask' | 'observed'>;

/** Paths of events that find nothing, or nothing on some pages, or an empty list while the events are somewhere else. */
export function judgeEventPaths(step: Step): Diagnostic[] {
  const { matches, unmatched, empty, pages } = step.observed.paths;
  const found = matches.size > 0;
  if (!found) return unmatched === undefined ? [] : explainUnmatched(step, unmatched.body);
  return [
    ...(unmatched === undefined ? [] : explainLater(step, unmatched)),
    ...(step.observed.paths.events > 0 || empty === undefined ? [] : explainEmpty(step, empty.body)),
    ...(pages > 0 ? explainUnusedPaths(step) : []),
  ];
}

function explainUnmatched({ plan, mask }: Step, body: Json): Diagnostic[] {
  const path = plan.response.eventsPaths.join('", "');
  const place = plan.locate('response', 'eventsJsonPaths', '0');
  for (const [index, tried] of plan.response.eventsPaths.entries()) {
    const other = findOtherCase(body, tried);
    if (!other) continue;
    const args = { path: tried, found: mask.text(other.path) };
    const at = plan.locate('response', 'eventsJsonPaths', String(index));
    return [pollEventsPathMatchesNothing.report('otherCase', args, at)];
  }
  const [list, ...more] = findLikelyEventLists(body);
  if (list) {
    const args = {
      path,
      count: list.count,
      candidate: mask.text(list.path),
      more: describeMore(more, mask),
    };
    return [pollEventsPathMatchesNothing.report('elsewhere', args, place)];
  }
  const said = readSaid(body, mask);
  if (said !== undefined)
    return [pollEventsPathMatchesNothing.report('message', { path, text: said }, place)];
  const members = Object.keys(asObject(body) ?? {}).slice(0, 10);
  if (members.length === 0) return [];
  const names = `the members ${members.map((name) => `"${mask.text(name)}"`).join(', ')}`;
  return [
    pollEventsPathMatchesNothing.report('members', { path, members: names }, place, { severity: 'warning' }),
  ];
}

function describeMore(
  lists: readonly { readonly path: string; readonly count: number }[],
  mask: Step['mask'],
): string {
  if (lists.length === 0) return '';
  const named = lists.slice(0, 4).map(({ path, count }) => `"${mask.text(path)}" (${count})`);
  return ` Other lists: ${named.join(', ')}.`;
}

/** A page on which no path matched, though on others one did. */
function explainLater(
  { plan, mask }: Step,
  { body, window, page }: { readonly body: Json; readonly window: number; readonly page: number },
): Diagnostic[] {
  const [list] = findLikelyEventLists(body);
  if (!list) return [];
  const args = {
    window,
    page,
    path: plan.response.eventsPaths.join('", "'),
    count: list.count,
    candidate: mask.text(list.path),
  };
  const place = plan.locate('response', 'eventsJsonPaths', '0');
  return [pollEventsPathMatchesNothing.report('somePages', args, place, { severity: 'warning' })];
}

/** Nothing but empty lists at the paths, and objects elsewhere: they may be the events, or about something else. */
function explainEmpty({ plan, mask }: Step, body: Json): Diagnostic[] {
  const [list, ...more] = findLikelyEventLists(body);
  if (!list) return [];
  const args = {
    path: plan.response.eventsPaths.join('", "'),
    count: list.count,
    candidate: mask.text(list.path),
    more: describeMore(more, mask),
  };
  const place = plan.locate('response', 'eventsJsonPaths', '0');
  return [pollEventsPathMatchesNothing.report('emptyHere', args, place, { severity: 'warning' })];
}

/** One of several paths that matched on no page; paths of kinds of events that did not occur just now look the same. */
function explainUnusedPaths({ plan, observed }: Step): Diagnostic[] {
  const { eventsPaths } = plan.response;
  return [...eventsPaths.entries()].flatMap(([index, path]) => {
    if (observed.paths.matches.has(path)) return [];
    const args = { path, pages: observed.paths.pages };
    const at = plan.locate('response', 'eventsJsonPaths', String(index));
    return [pollEventsPathMatchesNothing.report('onePath', args, at, { severity: 'warning' })];
  });
}
