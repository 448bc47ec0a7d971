import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { isFixed, isGiven, pagingTypeOf, readNumber } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';
import { runtimeNamesIn } from './request-placeholders.js';

/** A request does not depend on the time window, so every poll fetches the same events. */
export const pollerWindowUnused = defineCheck({
  id: 'poller-window-unused',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'Nothing in a request depends on the time window, so every poll fetches everything again.',
  page: new URL('../../../checks/poller-window-unused.md', import.meta.url),
  messages: {
    unused:
      'Nothing in this request depends on the time window, so every poll fetches the same events again. Set startTimeAttributeName and endTimeAttributeName, or put the placeholders of the window into queryParameters.',
  },
});

const windowMembers = [
  'startTimeAttributeName',
  'endTimeAttributeName',
  'queryTimeIntervalAttributeName',
  'startTimeJsonPath',
];

/** Members in which an API may be given a window, and which may come from outside as a whole. */
const openMembers = ['queryParameters', 'queryParametersTemplate'];

/** Reports first requests that are the same for every window, unless the paging remembers where the last one ended. */
export function findUnusedWindows(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ step, poller, request, paging }: PollingCall): Diagnostic[] {
  if (step !== undefined || !request || !isGiven(request, 'apiEndpoint')) return [];
  if (/^persistent/.test(pagingTypeOf(paging))) return [];
  if (dependsOnWindow(request) || (paging && namesWindow(paging))) return [];
  // The first call may get a token only, and the steps the events.
  const steps = readMember(poller, 'stepCollectorConfigs');
  if (steps && childrenOf(steps).some((one) => dependsOnWindow(readMember(one, 'request')))) return [];
  if (openMembers.some((member) => isOpen(readMember(request, member)))) return [];
  const minutes = readNumber(request, 'queryWindowInMin') ?? 5;
  // Lists of users or devices are fetched whole on purpose, but then once in some hours.
  const severity = minutes < 60 ? 'warning' : 'info';
  return [pollerWindowUnused.report('unused', {}, atKey(request.source, request.pointer), { severity })];
}

function dependsOnWindow(request: PlacedValue | undefined): boolean {
  if (!request) return false;
  return windowMembers.some((member) => isGiven(request, member)) || namesWindow(request);
}

function namesWindow(section: PlacedValue): boolean {
  const names = runtimeNamesIn(section);
  return names.has('_querywindowstarttime') || names.has('_querywindowendtime');
}

function isOpen(member: PlacedValue | undefined): boolean {
  return typeof member?.value === 'string' && !isFixed(member.value);
}
