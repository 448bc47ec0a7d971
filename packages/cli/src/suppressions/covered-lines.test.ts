import { expect, it } from '@jest/globals';
import { findNextLineComments } from './covered-lines.js';

const found = (...lines: string[]) => findNextLineComments(lines.join('\n'));
const disable = '# hubwright-disable-next-line a-b';

it('covers the next line', () => {
  expect(found('x: 1', `  ${disable} -- why`, '  y: 2', 'z: 3')).toEqual([
    { line: 1, text: 'a-b -- why', from: 2, to: 2 },
  ]);
});

it('covers the line below several comments', () => {
  expect(found(disable, disable, 'y: 2').map(({ from, to }) => [from, to])).toEqual([
    [2, 2],
    [2, 2],
  ]);
});

const block = ['  T', '', '  | take 1', '', 'x: 1'];

it.each([
  'query: |',
  'query: >-',
  '- |2',
  '- query: |',
  '"a b": |-',
  'query: !!str |',
  'query: |+ # a comment',
])('covers the block of %j', (header) => {
  expect(found(disable, header, ...block)).toMatchObject([{ from: 1, to: 4 }]);
});

it.each(['query: "x" # |', 'query: a |', '# query: |', 'query: x'])(
  'covers one line where %j stands',
  (line) => {
    expect(found(disable, line, ...block)).toMatchObject([{ from: 1, to: 1 }]);
  },
);

it('does not take text within a block for a comment', () => {
  expect(found('query: |', `  ${disable}`, '  T', 'x: 1')).toEqual([]);
});

it('covers nothing at the end of the file, and understands Windows line breaks', () => {
  expect(findNextLineComments(`x: 1\r\n${disable}`)).toEqual([{ line: 1, text: 'a-b', from: 2, to: 2 }]);
  expect(findNextLineComments(`${disable}\r\nx: 1\r\n`)).toEqual([{ line: 0, text: 'a-b', from: 1, to: 1 }]);
});

it('leaves other comments alone', () => {
  expect(
    found('# hubwright-disable-next-lines a-b', '# hubwright', 'x: 1 # hubwright-disable-next-line a-b'),
  ).toEqual([]);
});
