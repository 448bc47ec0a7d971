import { describe, expect, it } from '@jest/globals';
import { toIsoDuration } from './iso-duration.js';

describe('toIsoDuration', () => {
  it.each([
    ['5m', 'PT5M'],
    ['1h', 'PT1H'],
    ['14d', 'P14D'],
    ['1D', 'P1D'],
    ['1d12h', 'P1DT12H'],
    ['1h30m', 'PT1H30M'],
    ['30s', 'PT30S'],
    [' 1h ', 'PT1H'],
    ['P1D', 'P1D'],
    ['pt1h', 'PT1H'],
    ['P1DT12H', 'P1DT12H'],
  ])('turns %j into %j', (period, duration) => {
    expect(toIsoDuration(period)).toBe(duration);
  });

  it.each(['', 'soon', '1x', '1.5h'])('keeps %j, which it does not know', (period) => {
    expect(toIsoDuration(period)).toBe(period);
  });
});
