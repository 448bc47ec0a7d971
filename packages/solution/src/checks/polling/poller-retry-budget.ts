import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { isGiven, readNumber } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';

/** A call and its retries may take longer than the window they belong to. */
export const pollerRetryBudget = defineCheck({
  id: 'poller-retry-budget',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A call and its retries may take longer than the time until the next window.',
  page: new URL('../../../checks/poller-retry-budget.md', import.meta.url),
  messages: {
    retries:
      '{attempts} attempts of {timeout} seconds each may take {total} seconds, but the next window begins after {window}. An unfinished window is fetched again, with duplicates. Lower timeoutInSeconds or retryCount, or widen queryWindowInMin.',
    rate: 'With rateLimitQPS {rate} not even one call fits into a window of {window} seconds. Raise the rate, or widen queryWindowInMin.',
  },
});

const defaults = { retryCount: 3, timeoutInSeconds: 20, queryWindowInMin: 5 };

/** Reports budgets of time that do not fit into a window; what is not known before deployment is not judged. */
export function findRetryBudgets(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ request, step, poller }: PollingCall): Diagnostic[] {
  const read = (owner: typeof request, member: keyof typeof defaults) =>
    isGiven(owner, member) ? readNumber(owner, member) : defaults[member];
  // Steps run in the window of their poller.
  const windowed = step === undefined ? request : readMember(poller, 'request');
  const minutes = read(windowed, 'queryWindowInMin');
  const retries = read(request, 'retryCount');
  const timeout = read(request, 'timeoutInSeconds');
  if (!request || minutes === undefined || minutes <= 0) return [];
  const window = Math.round(minutes * 60);
  return [...judgeRetries(request, window, retries, timeout), ...judgeRate(request, window)];
}

type Request = NonNullable<PollingCall['request']>;

/** What the schema calls out of range is not counted again. */
function judgeRetries(request: Request, window: number, retries?: number, timeout?: number): Diagnostic[] {
  if (retries === undefined || timeout === undefined || retries < 0 || timeout < 1) return [];
  const attempts = Math.round(retries) + 1;
  const total = attempts * timeout;
  const place = readMember(request, 'timeoutInSeconds') ?? readMember(request, 'retryCount');
  if (total <= window || !place) return [];
  const args = { attempts, timeout, total, window };
  // One slow call that outlasts its window is a mistake; many in a row are a risk.
  const severity = total >= 2 * window || timeout >= window ? 'warning' : 'info';
  return [pollerRetryBudget.report('retries', args, atValue(place.source, place.pointer), { severity })];
}

function judgeRate(request: Request, window: number): Diagnostic[] {
  const rate = readNumber(request, 'rateLimitQPS');
  const place = readMember(request, 'rateLimitQPS');
  if (!place || rate === undefined || rate <= 0 || rate * window >= 1) return [];
  return [pollerRetryBudget.report('rate', { rate, window }, atValue(place.source, place.pointer))];
}
