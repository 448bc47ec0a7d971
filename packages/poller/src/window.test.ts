import { expect, it } from '@jest/globals';
import { layWindows } from './window.js';

const minute = 60_000;
const base = { widthMs: 5 * minute, delayMs: 0, now: 100 * minute + 400 };

it.each([
  ['the latest window', {}, [[95, 100]]],
  [
    'the latest windows',
    { count: 3 },
    [
      [85, 90],
      [90, 95],
      [95, 100],
    ],
  ],
  ['the delay', { delayMs: 10 * minute }, [[85, 90]]],
  [
    'a start, up to now',
    { start: 88 * minute },
    [
      [88, 93],
      [93, 98],
      [98, 100],
    ],
  ],
  [
    'a start and a count',
    { start: 10 * minute, count: 2 },
    [
      [10, 15],
      [15, 20],
    ],
  ],
  [
    'a start and an end',
    { start: 0, end: 12 * minute },
    [
      [0, 5],
      [5, 10],
      [10, 12],
    ],
  ],
  [
    'an end',
    { end: 50 * minute, count: 2 },
    [
      [40, 45],
      [45, 50],
    ],
  ],
  ['a start after the end', { start: 2, end: 1 }, []],
])('lays windows for %s, without overlap or gap', (_, request, expected) => {
  const windows = layWindows({ ...base, ...request }).map(({ start, end }) => [start / minute, end / minute]);
  expect(windows).toEqual(expected);
});
