import { expect, it } from '@jest/globals';
import { codeFrame } from './code-frame.js';
import { atKey, atText, atValue, NoLocation } from '../location.js';
import { createSource } from '../source.js';

const source = createSource('a.json', '{\n\t"kind": "RestApiPoller",\r\n\t"knd": 1\n}\n');

it('marks the line and underlines the range, tabs kept', () => {
  expect(codeFrame(atKey(source, '/knd'))).toBe(
    ['  2 | \t"kind": "RestApiPoller",', '> 3 | \t"knd": 1', '    | \t^~~~~', '  4 | }'].join('\n'),
  );
});

it('shows as much context as asked', () => {
  expect(codeFrame(atValue(source, '/knd'), { context: 0 })).toBe(
    ['> 3 | \t"knd": 1', '    | \t       ^'].join('\n'),
  );
  expect(codeFrame(atText(source, 0, 1), { context: 9 })?.split('\n')).toHaveLength(6);
});

it('aligns line numbers', () => {
  const long = createSource(
    'a.txt',
    Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join('\n'),
  );
  expect(codeFrame(atText(long, long.text.indexOf('line 10'), 4))).toBe(
    ['   9 | line 9', '> 10 | line 10', '     | ^~~~', '  11 | line 11'].join('\n'),
  );
});

it('underlines the first line of a range over several', () => {
  expect(codeFrame(atValue(source, ''), { context: 0 })).toBe(['> 1 | {', '    | ^'].join('\n'));
});

it('marks the end of a file', () => {
  expect(codeFrame(atText(createSource('a.txt', 'ab'), 2))).toBe(['> 1 | ab', '    |   ^'].join('\n'));
  expect(codeFrame(atText(createSource('a.txt', '')))).toBe(['> 1 |', '    | ^'].join('\n'));
});

it('cuts long lines around the range', () => {
  const long = createSource('a.txt', 'x'.repeat(5000) + 'HERE' + 'y'.repeat(5000));
  const [line, marks] = codeFrame(atText(long, 5000, 4))!.split('\n');
  expect(line!.length).toBeLessThan(140);
  expect(line).toContain('HERE');
  expect(line!.slice(marks!.indexOf('^'), marks!.length)).toBe('HERE');
  const wide = codeFrame(atText(long, 10, 9000))!.split('\n');
  expect(wide[1]!.length).toBeLessThanOrEqual(wide[0]!.length);
});

it('replaces control characters', () => {
  expect(codeFrame(atText(createSource('a.txt', 'a\u001b[31m\u202eb'), 0, 1))).toBe(
    ['> 1 | a\ufffd[31m\ufffdb', '    | ^'].join('\n'),
  );
});

it('has nothing to show without a file', () => {
  expect(codeFrame(NoLocation)).toBeUndefined();
});
