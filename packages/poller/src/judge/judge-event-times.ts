import type { Diagnostic } from '@hubwright/schema';
import { pollEventsLate } from '../checks/poll-events-late.js';
import { pollEventsWithoutTime } from '../checks/poll-events-without-time.js';
import { pollWindowIgnored } from '../checks/poll-window-ignored.js';
import { isNamedAsEventTime, type TimeField } from '../observe/time-field.js';
import { pagingTypeOf } from '../paging/create-paging.js';
import type { PollRun } from '../poll-run.js';
import { chooseTimeField, shareInside, workingShare } from './choose-time-field.js';
import { asksForWindow, timeParameters } from './sent-times.js';

type Step = Pick<PollRun, 'plan' | 'mask' | 'observed' | 'followers' | 'seen' | 'fields'>;

/** Of fewer events it cannot be told whether they are all there are. */
const fewestEvents = 3;

/** Events outside the windows that were asked for, events that came late, and events without a time. */
export function judgeEventTimes(step: Step): Diagnostic[] {
  const { times } = step.observed;
  // Records of a step that others follow are no events yet.
  if (times.sampled === 0 || step.followers.length > 0 || step.plan.step !== '') return [];
  // A persistent cursor gives what is new, whenever it happened.
  const isPersistent = pagingTypeOf(step.plan.paging).startsWith('persistent');
  const field = chooseTimeField(times);
  if (!field) return hasAnyTime(step) || isFragment(step) ? [] : [withoutTime(step)];
  if (isPersistent) return [];
  if (shareInside(field) >= workingShare) return judgeLate(step, field);
  if (!isNamedAsEventTime(field.path) || !field.varies || times.sampled < fewestEvents) return [];
  return judgeOutside(step, field);
}

function judgeOutside({ plan, mask, observed }: Step, field: TimeField): Diagnostic[] {
  const { outsideExample: example, firstPages, laterPages } = field;
  if (!example) return [];
  // Where only later pages are outside, their requests are to blame, which is told elsewhere.
  if (firstPages.outside <= firstPages.inside && observed.paging.changed && laterPages.outside > 0) return [];
  const args = {
    sampled: observed.times.sampled,
    outside: firstPages.outside + laterPages.outside,
    field: mask.text(field.path),
    example: mask.text(example.text),
    start: new Date(example.start).toISOString(),
    end: new Date(example.end).toISOString(),
  };
  if (!asksForWindow(plan.request))
    return [pollWindowIgnored.report('unasked', args, plan.locate('request', 'apiEndpoint'))];
  const names = timeParameters(plan.request).map((name) => `"${name}"`);
  const parameters = names.join(' and ') || 'the times in the request';
  const place = plan.locate('request', 'startTimeAttributeName');
  return [pollWindowIgnored.report('outside', { ...args, parameters }, place)];
}

/** Events that were in an earlier window as well came twice, and not late. */
function judgeLate({ plan, mask, seen }: Step, { late: count, latestByMs, path }: TimeField): Diagnostic[] {
  if (count === 0 || seen.acrossWindows > 0 || !isNamedAsEventTime(path)) return [];
  const args = { count, field: mask.text(path), minutes: Math.ceil(latestByMs / 60_000) };
  return [pollEventsLate.report('late', args, plan.locate('request', 'queryWindowDelayInMin'))];
}

function hasAnyTime({ observed }: Step): boolean {
  const { fields, sampled } = observed.times;
  return [...fields.values()].some(({ present }) => present >= sampled * 0.9);
}

/** Of a few events with next to no members it cannot be told what others have. */
function isFragment({ observed, fields }: Step): boolean {
  return observed.times.sampled < 20 && fields.summarise().length < 3;
}

function withoutTime({ plan, observed }: Step): Diagnostic {
  const args = { sampled: observed.times.sampled };
  return pollEventsWithoutTime.report('none', args, plan.locate('response', 'eventsJsonPaths'));
}
