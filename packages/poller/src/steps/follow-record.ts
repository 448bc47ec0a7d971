import type { Json, JsonObject } from '@hubwright/schema';
import type { Assume } from '../assume/assumption-log.js';
import { checkPlan } from '../check-plan.js';
import { pollConfigurationInvalid } from '../checks/poll-configuration-invalid.js';
import { stringifyExactJson } from '../exact-json.js';
import { createPaging } from '../paging/create-paging.js';
import type { Failure, Follower, PollRun, PollStep } from '../poll-run.js';
import { asObject } from '../read-member.js';
import { readPages } from '../read-pages.js';
import { createSeenEvents } from '../seen-events.js';
import type { Window } from '../window.js';

/**
 * Makes the calls that follow from a record and gives the events it becomes: those of the steps in its place, or the record itself with
 * what joined steps gave. A run without nested steps gives the record as it is.
 * @param values of placeholders, from the steps on the way
 * @see https://learn.microsoft.com/azure/sentinel/isv/custom-connector-nested-api-polling#how-nested-api-polling-works
 */
export async function* followRecord(
  run: PollRun,
  window: Window,
  record: Json,
  values: JsonObject,
): AsyncGenerator<PollStep, readonly Json[] | Failure> {
  if (run.followers.length === 0) return [record];
  const events: Json[] = [];
  let joined: JsonObject[] | undefined;
  for (const follower of run.followers) {
    const { joinAs } = follower.step;
    const calls = yield* runFollower(follower, window, record, values);
    if ('reason' in calls) return calls;
    if (joinAs === undefined) {
      for (const given of calls) for (const event of given) events.push(event);
    } else {
      joined = joinCalls(follower.run.assume, joined ?? [asRecord(record)], joinAs, calls);
    }
  }
  return joined === undefined ? events : [...joined, ...events];
}

/** Rows with what calls gave in a column; a record that led to no call keeps the column empty. */
function joinCalls(
  assume: Assume,
  rows: readonly JsonObject[],
  column: string,
  calls: readonly (readonly Json[])[],
): JsonObject[] {
  const isOneList = calls.length > 1 && assume('joined-calls', 'shouldJoinNestedData') === 'list';
  const cells = isOneList ? [calls.flat()] : calls.flatMap((given) => cellsOf(given, assume));
  if (cells.length === 0) cells.push(null);
  return rows.flatMap((row) => cells.map((cell) => ({ ...row, [column]: cell })));
}

/** What a call gave, in one cell or several; a call that gave nothing has an empty one. */
function cellsOf(given: readonly Json[], assume: Assume): Json[] {
  if (given.length <= 1) return [given[0] ?? null];
  return assume('joined-events', 'shouldJoinNestedData') === 'list' ? [[...given]] : [...given];
}

/** A record that is no object, such as a bare id, stands in a column of its own. */
function asRecord(record: Json): JsonObject {
  return asObject(record) ?? { data: record };
}

/** Makes the calls of a step for a record and gives the events of each. */
async function* runFollower(
  follower: Follower,
  window: Window,
  record: Json,
  values: JsonObject,
): AsyncGenerator<PollStep, readonly (readonly Json[])[] | Failure> {
  const calls: (readonly Json[])[] = [];
  for (const row of follower.query.run(stringifyExactJson(record))) {
    const call = prepareCall(follower, row, values);
    if (call === undefined) continue;
    if ('reason' in call) return call;
    const given = yield* runCall(call, window, { ...values, ...row });
    if ('reason' in given) return given;
    calls.push(given);
  }
  return calls;
}

/** The run of one call of a step: its plan with the values of a row. `undefined` when a value is empty and nothing is to be called. */
function prepareCall(
  { step, run }: Follower,
  row: JsonObject,
  values: JsonObject,
): PollRun | Failure | undefined {
  const all: JsonObject = { ...values, ...row };
  for (const name of step.placeholders) {
    if (!Object.hasOwn(all, name)) return missingPlaceholder(run, step.id, name, all);
    const isOuter = !Object.hasOwn(row, name);
    if (isOuter && run.assume('outer-placeholder', 'request') === 'refused')
      return missingPlaceholder(run, step.id, name, row);
    if (all[name] === null || all[name] === undefined || all[name] === '') {
      if (run.assume('empty-placeholder', 'request') === 'skip') return undefined;
      all[name] = '';
    }
  }
  const plan = step.plan(all);
  const [fault] = checkPlan(plan);
  if (fault) return { reason: 'window-failed', diagnostic: fault };
  return {
    ...run,
    plan,
    paging: createPaging(plan.paging, { cursor: undefined, assume: run.assume })!,
  };
}

/** Makes a call of a step and gives the events of all its pages, with what follows from them in turn. */
async function* runCall(
  call: PollRun,
  window: Window,
  values: JsonObject,
): AsyncGenerator<PollStep, readonly Json[] | Failure> {
  const records = createSeenEvents();
  const pages = readPages(call, window, (found, page) => records.add(found, 1, page));
  const events: Json[] = [];
  for (;;) {
    const { done, value } = await pages.next();
    if (done) return value.failure ?? events;
    if (value.kind !== 'page') {
      yield value;
      continue;
    }
    for (const record of value.events) {
      const given = yield* followRecord(call, window, record, values);
      if ('reason' in given) return given;
      for (const event of given) events.push(event);
    }
  }
}

function missingPlaceholder({ plan }: PollRun, id: string, name: string, values: JsonObject): Failure {
  const names = Object.keys(values).map((column) => `"${column}"`);
  const args = { id, placeholder: `$${name}$`, columns: names.join(', ') || 'none' };
  const diagnostic = pollConfigurationInvalid.report('stepPlaceholder', args, plan.locate('request'));
  return { reason: 'window-failed', diagnostic };
}
