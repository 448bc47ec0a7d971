import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { isGiven, readPlacedText } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';
import { runtimeNamesIn } from './request-placeholders.js';

/** The members that write the window into the query do not fit together. */
export const pollerWindowAttributes = defineCheck({
  id: 'poller-window-attributes',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'The members that name the parameters of the time window do not fit together.',
  page: new URL('../../../checks/poller-window-attributes.md', import.meta.url),
  messages: {
    noDelimiter:
      'Without queryTimeIntervalDelimiter, start and end of the window are written into "{name}" with nothing between them. Say what the API expects there, such as "/".',
    both: '{member} is set beside queryTimeIntervalAttributeName, so the window is written twice. Keep the one the API reads.',
    noInterval:
      '{member} is read with queryTimeIntervalAttributeName only, which is missing. Add it, or remove this member.',
    noEnd:
      'The window has a start but no endTimeAttributeName: events that arrive while pages are fetched come again in the next window. Add it if the API has such a parameter.',
    noStart:
      'The window has an end but no startTimeAttributeName, so every request asks for everything before it. Add the start.',
  },
});

const ends = ['startTimeAttributeName', 'endTimeAttributeName'];

/** Reports half a window, a window in two forms, and the parts of an interval without the interval. */
export function findOddWindowAttributes(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ request }: PollingCall): Diagnostic[] {
  const interval = readPlacedText(request, 'queryTimeIntervalAttributeName');
  const [start, end] = ends.map((member) => readPlacedText(request, member));
  if (interval) return findBesideInterval(request, interval);
  const found = ['queryTimeIntervalDelimiter', 'queryTimeIntervalPrepend'].flatMap((member) => {
    const place = readPlacedText(request, member);
    return place ? [pollerWindowAttributes.report('noInterval', { member }, valueAt(place))] : [];
  });
  const placeholders = runtimeNamesIn(request);
  if (start && !end && !placeholders.has('_querywindowendtime'))
    found.push(pollerWindowAttributes.report('noEnd', {}, valueAt(start), { severity: 'info' }));
  if (end && !start && !placeholders.has('_querywindowstarttime') && !isGiven(request, 'startTimeJsonPath'))
    found.push(pollerWindowAttributes.report('noStart', {}, valueAt(end)));
  return found;
}

function findBesideInterval(
  request: PlacedValue | undefined,
  interval: PlacedValue & { readonly value: string },
): Diagnostic[] {
  const found = ends.flatMap((member) => {
    const place = readPlacedText(request, member);
    return place ? [pollerWindowAttributes.report('both', { member }, valueAt(place))] : [];
  });
  // A delimiter may be a blank; an empty one is none.
  const delimiter = readMember(request, 'queryTimeIntervalDelimiter')?.value ?? '';
  if (delimiter === '')
    found.unshift(pollerWindowAttributes.report('noDelimiter', { name: interval.value }, valueAt(interval)));
  return found;
}

function valueAt({ source, pointer }: PlacedValue) {
  return atValue(source, pointer);
}
