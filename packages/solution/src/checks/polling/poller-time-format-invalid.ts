import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import type { PlacedValue } from '../placed-value.js';
import { isFixed, readPlacedText } from './member-values.js';
import { pollingCallsOf } from './polling-places.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';
import { findTimeFormatFaults, type TimeFormatFault } from './time-format-faults.js';

/** A time format writes something else than the time it is meant to write. */
export const pollerTimeFormatInvalid = defineCheck({
  id: 'poller-time-format-invalid',
  severity: 'error',
  scope: 'connector',
  origin: 'ours',
  summary:
    'queryTimeFormat has a token that .NET writes as text, or that stands for another part of the time.',
  page: new URL('../../../checks/poller-time-format-invalid.md', import.meta.url),
  messages: {
    wrongCase:
      '"{token}" is no token of a .NET time format and is sent as these letters. Did you mean "{expected}"?',
    minutes:
      '"{token}" stands for minutes, but this is the place of the month. Write "{expected}"; upper and lower case differ.',
    month:
      '"{token}" stands for the month, but this is the place of the minutes. Write "{expected}"; upper and lower case differ.',
    twelveHours:
      '"{token}" is the hour of a 12-hour clock, and nothing tells morning from afternoon. Write "{expected}".',
    name: '"{token}" is no time format and is sent as text. Numbers of seconds are written by "UnixTimestamp", milliseconds by "UnixTimestampInMills"; anything else is a .NET format such as "yyyy-MM-ddTHH:mm:ssZ".',
    standard:
      'A format of the one letter "{token}" is a standard format of .NET, and there is none of this letter that an API reads. Write the format out, such as "yyyy-MM-ddTHH:mm:ssZ".',
    tooLong: '"{token}" is longer than any token of a .NET time format; no request can be made with it.',
    longToken:
      '"{token}" has more letters than its part of the time, so it writes what "{expected}" writes, or zeros in front. Write "{expected}".',
    offset:
      '"{token}" writes the offset as "+0", which is no ISO 8601. Write "{expected}" for UTC, or "zzz" for "+00:00".',
    halfDay: '"{token}" writes A or P, for before or after noon. Write "{expected}" for the letter itself.',
    text: '"{token}" is no token of a .NET time format and is sent as these letters. Put it in single quotes if it is meant as text.',
    repeated: '"{token}" stands in the format twice. One of them is probably meant to be another token.',
    unterminated: 'The quoted text that begins here has no end, so no request can be made. Close the quote.',
  },
});

/** Reports what is wrong with the literal time formats of all calls. */
export function findInvalidTimeFormats(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return pollingCallsOf(content, context).flatMap(({ request }) => {
    const place = readPlacedText(request, 'queryTimeFormat');
    if (!place || !isFixed(place.value)) return [];
    return findTimeFormatFaults(place.value).map((fault) => report(fault, place));
  });
}

function report(fault: TimeFormatFault, { source, pointer }: PlacedValue): Diagnostic {
  const { messageId, token, start, expected, severity } = fault;
  const location = atValue(source, pointer, { start, end: start + token.length });
  const fix =
    expected === undefined
      ? undefined
      : replaceStretches(`Write "${expected}"`, [{ location, newText: expected }]);
  return pollerTimeFormatInvalid.report(messageId, { token, expected: expected ?? '' }, location, {
    severity,
    ...(fix ? { fix } : {}),
  });
}
