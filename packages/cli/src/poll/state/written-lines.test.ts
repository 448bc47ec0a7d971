import { appendFileSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { openAppendedEvents } from './appended-events.js';
import { closeRanges } from './line-ranges.js';
import { readWrittenLines } from './written-lines.js';

const long = `{"long":"${'ü'.repeat(100_000)}"}`;

it('finds each line as often as it stands in the ranges, however long it is', () => {
  const texts = ['{"a":1}\n', `${long}\n{"a":1}\n`, '{"other":1}\n', '{"a":1}\n\n'];
  const file = path.join(temporaryFolder({ 'e.ndjson': texts.join('') }), 'e.ndjson');
  const ends = texts.map((_, index) => Buffer.byteLength(texts.slice(0, index + 1).join('')));
  const lines = readWrittenLines(file, [
    { from: ends[0]!, to: ends[1]! },
    { from: ends[2]!, to: ends[3]! },
  ]);
  expect(lines.count).toBe(4);
  const asked = [long, '{"a":1}', '{"other":1}', '{"a":1}', '{"a":1}', '', ''];
  expect(asked.map((line) => lines.take(line))).toEqual([true, true, false, true, false, true, false]);
});

it.each([
  ['', '{"torn":'],
  [`{"b":2}\n${long}\n`, long],
  ['', long],
  ['{"b":2}\n', '\0\0\0'],
])('cuts off what follows the last end of a line', (whole, torn) => {
  const file = path.join(temporaryFolder({ 'e.ndjson': '{"a":1}\n' }), 'e.ndjson');
  appendFileSync(file, whole + torn);
  const events = openAppendedEvents(file, 8);
  expect(events.bytes).toBe(8 + Buffer.byteLength(whole));
  events.append('{"c":"ü"}\n');
  expect(events.settle().bytes).toBe(statSync(file).size);
  events.close();
  expect(readFileSync(file, 'utf8')).toBe(`{"a":1}\n${whole}{"c":"ü"}\n`);
});

it('ends the open range, joins ranges that touch and leaves out empty ones', () => {
  const ranges = [{ from: 0, to: 0 }, { from: 3, to: 5 }, { from: 5, to: 9 }, { from: 12 }];
  expect(closeRanges(ranges, 20)).toEqual([
    { from: 3, to: 9 },
    { from: 12, to: 20 },
  ]);
  expect(closeRanges(ranges, 12)).toEqual([{ from: 3, to: 9 }]);
});
