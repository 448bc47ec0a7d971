import { expect, it } from '@jest/globals';
import { formatTime } from './time-format.js';

const time = Date.UTC(2026, 1, 3, 14, 5, 6, 70);

it.each([
  [undefined, '2026-02-03T14:05:06.0700000Z'],
  ['UnixTimestamp', '1770127506'],
  ['UnixTimestampInMills', '1770127506070'],
  ['yyyy-MM-ddTHH:mm:ssZ', '2026-02-03T14:05:06Z'],
  ["yyyy-MM-dd'T'HH:mm:ss.fff'Z'", '2026-02-03T14:05:06.070Z'],
  ['MM/dd/yyyy HH:mm:ss', '02/03/2026 14:05:06'],
  ['d MMM yy h:mm tt', '3 Feb 26 2:05 PM'],
  ['dddd, MMMM dd', 'Tuesday, February 03'],
  ['yyyy-MM-ddTHH:mm:ss.FFFK', '2026-02-03T14:05:06.07Z'],
  ['HH:mm:sszzz', '14:05:06+00:00'],
  ['yyyyMMdd\\THHmm', '20260203T1405'],
  ['yyyy-MM-ddTHH:mm:ssssZ', '2026-02-03T14:05:06Z'],
])('writes %s', (format, text) => {
  expect(formatTime(time, format)).toBe(text);
});
