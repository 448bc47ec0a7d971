import type { Diagnostic, JsonObject } from '@hubwright/schema';
import { pollRateLimited } from '../checks/poll-rate-limited.js';
import type { PollRun } from '../poll-run.js';
import type { RequestRecord } from '../poll-report.js';
import { asObject, readMember, readText } from '../read-member.js';

type Step = Pick<PollRun, 'plan' | 'mask' | 'observed' | 'requests'>;

/** Calls that were refused as too many, and headers of limits that do not come. */
export function judgeRateLimits(step: Step): Diagnostic[] {
  return [...judgeRefusals(step), ...judgeHeaders(step)];
}

function judgeRefusals({ plan, mask, observed, requests }: Step): Diagnostic[] {
  const { refusals: count, said, answers: calls, names } = observed.limits;
  if (count === 0) return [];
  const { callsPerSecond, rateLimit } = plan.request;
  const own = requests.filter((record) => record.page > 0 && (record.step ?? '') === plan.step);
  const seconds = Math.round(waitedFor(own) / 100) / 10;
  const args = {
    count,
    calls,
    seconds,
    said: said.length === 0 ? 'without a header that says how long to wait' : mask.text(said.join(', ')),
    advice: advise(observed.limits.allowedPerSecond, callsPerSecond, rateLimit, [...names]),
  };
  // Now and then a call is refused, and the connector waits as it should: worth knowing only.
  const isLost = own.at(-1)?.status === 429;
  const isUsual = count >= 3 && callsPerSecond === undefined && rateLimit === undefined;
  const severity = isLost || isUsual ? 'warning' : 'info';
  return [pollRateLimited.report('refused', args, plan.locate('request', 'rateLimitQPS'), { severity })];
}

/** Milliseconds waited before the attempts that followed a status 429. */
function waitedFor(requests: readonly RequestRecord[]): number {
  return requests.reduce(
    (sum, { waitMs }, index) => (requests[index - 1]?.status === 429 ? sum + waitMs : sum),
    0,
  );
}

function advise(
  allowed: number | undefined,
  callsPerSecond: number | undefined,
  rateLimit: JsonObject | undefined,
  names: readonly string[],
): string {
  if (allowed !== undefined) {
    const rate = Math.floor(allowed * 100) / 100;
    if (rate > 0 && (callsPerSecond === undefined || callsPerSecond > rate))
      return `The API allows ${rate} calls per second; set rateLimitQPS to that.`;
  }
  const reset = names.find((name) => /reset/i.test(name));
  if (rateLimit === undefined && reset !== undefined)
    return `rateLimitQPS keeps calls apart, and rateLimitConfig waits as the header "${reset}" says.`;
  return callsPerSecond === undefined
    ? 'Set rateLimitQPS to the calls per second that the API allows.'
    : `Set rateLimitQPS to less than ${callsPerSecond}.`;
}

/** Headers that `rateLimitConfig` names; where it reads them after a 429 only, there has to be one. */
function judgeHeaders({ plan, observed }: Step): Diagnostic[] {
  const { rateLimit } = plan.request;
  const { answers, refusals, allNames, names } = observed.limits;
  const extraction = asObject(readMember(rateLimit ?? {}, 'extraction')) ?? {};
  const evaluation = asObject(readMember(rateLimit ?? {}, 'evaluation')) ?? {};
  const isRare = /429/.test(readText(evaluation, 'checkMode') ?? '');
  if (answers === 0 || (isRare && refusals === 0)) return [];
  const headers = asObject(readMember(extraction, 'headers')) ?? {};
  const declared = ['limit', 'remaining', 'reset'].flatMap(
    (name) => readText(asObject(readMember(headers, name)) ?? {}, 'name') || [],
  );
  if (declared.length === 0 || declared.some((name) => allNames.has(name.toLowerCase()))) return [];
  const advice =
    names.size === 0
      ? 'The answers have no header of that kind.'
      : `The answers have ${[...names].map((name) => `"${name}"`).join(', ')}.`;
  const args = { names: declared.map((name) => `"${name}"`).join(', '), answers, advice };
  // An API may send them only when it refuses.
  const severity = names.size === 0 && refusals === 0 ? 'info' : 'warning';
  const place = plan.locate('request', 'rateLimitConfig');
  return [pollRateLimited.report('headersMissing', args, place, { severity })];
}
