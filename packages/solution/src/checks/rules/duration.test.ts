import { expect, it } from '@jest/globals';
import { readDuration, writeDuration } from './duration.js';

it.each([
  ['5m', 5],
  ['14D', 20160],
  ['1d12h', 2160],
  ['5 m', 5],
  ['PT5M', 5],
  ['P1DT1H', 1500],
  ['P2W', 20160],
  ['00:05:00', 5],
  ['1.00:05', 1445],
  ['90s', 1.5],
  ['', undefined],
  ['P', undefined],
  ['PT', undefined],
  ['P5H', undefined],
  ['1 hour', undefined],
  ['-5m', undefined],
])('%j is %j minutes', (text, minutes) => expect(readDuration(text)).toBe(minutes));

it('writes the largest unit', () => {
  expect([0, 5, 60, 90, 1440, 1.5].map(writeDuration)).toEqual(['0m', '5m', '1h', '90m', '1d', '90s']);
});
