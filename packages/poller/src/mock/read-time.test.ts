import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatTime } from '../time-format.js';
import { readTime } from './read-time.js';

const second = 1000;

describe('readTime', () => {
  it.each([
    ['UnixTimestamp', '1769860800', Date.UTC(2026, 0, 31, 12)],
    ['UnixTimestampInMills', '1769860800123', Date.UTC(2026, 0, 31, 12, 0, 0, 123)],
    [undefined, '2026-01-31T12:00:00.0000000Z', Date.UTC(2026, 0, 31, 12)],
    ['yyyy-MM-ddTHH:mmZ', '2026-01-31T12:05Z', Date.UTC(2026, 0, 31, 12, 5)],
    ['MMM d yyyy hh:mm tt', 'Jan 31 2026 03:05 PM', Date.UTC(2026, 0, 31, 15, 5)],
    ["yyyy'Y'MM\\M", '2026Y02M', Date.UTC(2026, 1, 1)],
  ])('reads %s', (format, text, time) => expect(readTime(text, format)).toBe(time));

  it.each([
    ['UnixTimestamp', '2026-01-31'],
    ['yyyy-MM-ddTHH:mm:ssZ', '2026-01-31 12:00:00'],
    [undefined, '2026-01-31T12:00:00Z'],
  ])('does not read as %s what is not in the format', (format, text) => {
    expect(readTime(text, format)).toBeUndefined();
  });

  it.each([
    [undefined, 1],
    ['UnixTimestamp', second],
    ['UnixTimestampInMills', 1],
    ['yyyy-MM-ddTHH:mm:ssZ', second],
    ['yyyy-MM-ddTHH:mm:ssssZ', second],
    ['yyyy-MM-ddTHH:mm:ss.fffZ', 1],
    ['yyyy-MM-dd HH:mm:ss.FFF', 1],
    ['yyyy-MM-ddTHH:mm:ss.fffffffK', 1],
    ['yyyy-MM-ddTHH:mm:sszzz', second],
    ['dddd, dd MMMM yyyy hh:mm:ss tt', second],
    ['M/d/yy H:m:s', second],
    ['yyyy-MM-dd', 24 * 3600 * second],
  ])('reads back what is written as %s', (format, step) => {
    const times = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2099, 11) });
    fc.assert(
      fc.property(times, (time) => {
        expect(readTime(formatTime(time, format), format)).toBe(Math.floor(time / step) * step);
      }),
    );
  });
});
