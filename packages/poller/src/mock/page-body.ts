import type { Diagnostic, Json, JsonObject } from '@hubwright/schema';
import { mockNotPossible } from '../checks/mock-not-possible.js';
import { extractEvents } from '../extract-events.js';
import { readAt } from '../paging/read-body.js';
import type { PollingPlan } from '../polling-plan.js';
import { readText } from '../read-member.js';
import { readResponse } from '../read-response.js';
import type { EventShape } from './event-shape.js';
import type { PageTrail } from './next-page-trail.js';
import { putAt, readWritablePath, wrapEvents } from './writable-path.js';
import { writeAnswerBody, type AnswerBody } from './write-answer-body.js';

/** Events and values, each at the path where the connector looks for it, as a body; a problem when they do not go together. */
export function writePageBody(
  events: readonly JsonObject[],
  members: PageTrail['members'],
  plan: PollingPlan,
): AnswerBody | { readonly problem: string } {
  const body = buildBody(events, members, plan);
  return 'problem' in body ? body : writeAnswerBody(body.value, plan.response);
}

/** Why no API can be made with events of this shape whose answers the connector would understand; an empty list when one can. */
export function checkPageBody(plan: PollingPlan, shape: EventShape): Diagnostic[] {
  const place = plan.locate('response', 'eventsJsonPaths', '0');
  const path = plan.response.eventsPaths[0] ?? '$';
  const members = trailPaths(plan).map((each) => ({ path: each, value: 'next' }));
  const written = writePageBody([shape(1, 1_000), shape(2, 2_000)], members, plan);
  if ('problem' in written) return [mockNotPossible.report('body', { problem: written.problem }, place)];
  const reading = readResponse({ status: 200, headers: {}, body: written.bytes, url: '' }, plan.response);
  if ('problem' in reading) return [mockNotPossible.report('body', { problem: reading.problem }, place)];
  const { events } = extractEvents(reading.body, plan.response);
  if (events.length !== 2) return [mockNotPossible.report('events', { path }, place)];
  const lost = members.find((member) => readAt(reading.body, member.path) === undefined);
  return lost
    ? [mockNotPossible.report('value', { path: lost.path, events: path }, plan.locate('paging'))]
    : [];
}

/** The paths of `paging` that lead into a body. */
function trailPaths({ paging }: PollingPlan): string[] {
  const names = [
    'nextPageTokenJsonPath',
    'linkHeaderTokenJsonPath',
    'hasNextFlagJsonPath',
    'pageCountJsonPath',
    'totalResultsJsonPath',
  ];
  return names.map((name) => readText(paging, name) ?? '').filter((path) => path !== '');
}

function buildBody(
  events: readonly JsonObject[],
  members: PageTrail['members'],
  { response }: PollingPlan,
): { readonly value: Json } | { readonly problem: string } {
  const path = response.eventsPaths[0] ?? '$';
  const reading = readWritablePath(path);
  if ('problem' in reading)
    return { problem: `The events at "${path}" cannot be written: ${reading.problem}` };
  // With `convertChildPropertiesToArray` the events are the members of an object.
  const wrapped = response.childrenToArray
    ? putAt(
        undefined,
        reading.steps,
        Object.fromEntries(events.map((event, index) => [`Event${index + 1}`, event])),
      )
    : wrapEvents(reading.steps, events);
  if (wrapped === undefined) return { problem: `The events at "${path}" cannot be written.` };
  const success = response.successPath
    ? [{ path: response.successPath, value: response.successValue ?? true }]
    : [];
  let value = wrapped;
  for (const member of [...success, ...members]) {
    const steps = readWritablePath(member.path);
    const grown = 'problem' in steps ? undefined : putAt(value, steps.steps, member.value);
    // A page without events has no last event either, which some APIs take for a token.
    if (grown === undefined && events.length === 0 && Array.isArray(value)) continue;
    if (grown === undefined)
      return { problem: `A body with events at "${path}" has no room for a value at "${member.path}".` };
    value = grown;
  }
  return { value };
}
