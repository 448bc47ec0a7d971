import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { isFixed, isGiven, readNumber, readPlacedText } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';
import { findTimeFormatFaults, isNamedFormat } from './time-format-faults.js';
import { readTimeTokens } from './time-format-tokens.js';

/** A time format leaves out what tells one window from the next, or the zone. */
export const pollerTimeFormatCoarse = defineCheck({
  id: 'poller-time-format-coarse',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'queryTimeFormat leaves out a part of the time that windows differ in, or the zone.',
  page: new URL('../../../checks/poller-time-format-coarse.md', import.meta.url),
  messages: {
    dateOnly:
      'The format writes dates without a time, but a window is {minutes} minutes wide: most requests ask for the same day again. Add the time, or widen the window to days.',
    noYear: 'The format writes a time without a date, so requests do not say of which day. Add "yyyy-MM-dd".',
    noZone:
      'The format does not say the zone, so the API may take the times of a window, which are UTC, for local ones. Add "Z" if the API accepts it.',
    noMinutes:
      'The format leaves out the minutes, but a window is {minutes} minutes wide: requests overlap or ask for nothing. Add "mm".',
  },
});

/** Reports formats without a date, without a time in spite of short windows, or without a zone. */
export function findCoarseTimeFormats(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ request }: PollingCall): Diagnostic[] {
  const place = readPlacedText(request, 'queryTimeFormat');
  if (!place || !isFixed(place.value) || isNamedFormat(place.value)) return [];
  if (findTimeFormatFaults(place.value).length > 0) return [];
  const letters = readTimeTokens(place.value).map((token) => token.text[0]!);
  const has = (...wanted: string[]) => wanted.some((letter) => letters.includes(letter));
  if (!has('y', 'M', 'd', 'H', 'h', 'm')) return [];
  const location = atValue(place.source, place.pointer);
  // A width that is not known before deployment is taken for a long one.
  const minutes = isGiven(request, 'queryWindowInMin')
    ? (readNumber(request, 'queryWindowInMin') ?? 1440)
    : 5;
  if (!has('y', 'd', 'M')) return [pollerTimeFormatCoarse.report('noYear', {}, location)];
  if (!has('H', 'h'))
    return minutes < 1440 ? [pollerTimeFormatCoarse.report('dateOnly', { minutes }, location)] : [];
  if (!has('m'))
    return minutes < 60 ? [pollerTimeFormatCoarse.report('noMinutes', { minutes }, location)] : [];
  if (has('z', 'K', 'Z') || /Z|GMT|UTC|[+-]\d\d:?\d\d/.test(place.value)) return [];
  const end = place.value.length;
  const whole = atValue(place.source, place.pointer, { start: 0, end });
  const fix = replaceStretches('Add "Z"', [{ location: whole, newText: `${place.value}Z` }]);
  return [pollerTimeFormatCoarse.report('noZone', {}, location, { severity: 'info', fix })];
}
