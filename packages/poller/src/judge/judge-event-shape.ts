import type { Diagnostic, Json } from '@hubwright/schema';
import { pollEventsNotObjects } from '../checks/poll-events-not-objects.js';
import { pollEventsPathTooShort } from '../checks/poll-events-path-too-short.js';
import { stringifyExactJson } from '../exact-json.js';
import { findEventLists } from '../find-event-lists.js';
import { readTime } from '../observe/read-time.js';
import { readAt } from '../paging/read-body.js';
import type { PollRun } from '../poll-run.js';
import { asObject } from '../read-member.js';

/** Events that are texts, numbers or lists, and objects taken for an event that hold the list of events. */
export function judgeEventShape(
  run: Pick<PollRun, 'plan' | 'mask' | 'observed' | 'fields' | 'followers'>,
): Diagnostic[] {
  return [...judgeKind(run), ...(run.followers.length > 0 ? [] : judgeContainer(run))];
}

function judgeKind({ plan, mask, fields }: Pick<PollRun, 'plan' | 'mask' | 'fields'>): Diagnostic[] {
  const { notObjects: count, firstNotObject: first, sampled } = fields;
  if (first === undefined || count * 2 < sampled) return [];
  const text = mask.text(stringifyExactJson(first));
  const example = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  const messageId = typeof first === 'string' && isJsonText(first) ? 'jsonText' : 'scalars';
  const place = plan.locate('response', 'eventsJsonPaths', '0');
  return [pollEventsNotObjects.report(messageId, { count, sampled, example }, place)];
}

function isJsonText(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** Every page gave one object, and each holds a list. An object with a time of its own is an event, unless its list is long. */
function judgeContainer({ plan, mask, observed }: Pick<PollRun, 'plan' | 'mask' | 'observed'>): Diagnostic[] {
  const { singles } = observed.paths;
  const [path] = plan.response.eventsPaths;
  if (!singles?.length || path === undefined || plan.response.eventsPaths.length > 1) return [];
  if (plan.response.childrenToArray) return [];
  const lists = singles.map(({ body }) => longestListBelow(body, path));
  const longest = lists.reduce(
    (best, list) => (list && list.count > (best?.count ?? 0) ? list : best),
    undefined,
  );
  if (!longest || lists.some((list) => list === undefined)) return [];
  const args = { path, count: longest.count, candidate: mask.text(longest.path) };
  return [pollEventsPathTooShort.report('listBelow', args, plan.locate('response', 'eventsJsonPaths', '0'))];
}

function longestListBelow(body: Json, path: string): { path: string; count: number } | undefined {
  const isWhole = /^\$?\.?$/.test(path.trim());
  const selected = asObject(isWhole ? body : readAt(body, path));
  if (!selected) return undefined;
  const root = isWhole
    ? '$'
    : path.trim().startsWith('$')
      ? path.trim()
      : `$.${path.trim().replace(/^\./, '')}`;
  const list = findEventLists(selected, root).find((found) => isNear(found.path, root));
  const hasTime = Object.values(selected).some((value) => readTime(value) !== undefined);
  return list && (!hasTime || list.count >= 5) ? list : undefined;
}

/** One or two levels below: a list further down belongs to what is around it. */
function isNear(path: string, root: string): boolean {
  return (path.slice(root.length).match(/\.|\[/g) ?? []).length <= 2;
}
