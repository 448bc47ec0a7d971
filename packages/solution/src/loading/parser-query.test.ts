import { parserQuery } from './parser-query.js';

it('starts with a line feed and drops comment lines at the margin only', () => {
  expect(parserQuery('// title\nT\n  // kept\n| take 1\n')).toBe('\nT\n  // kept\n| take 1\n');
});

it('gives the same query for both line ends', () => {
  expect(parserQuery('T\r\n| take 1')).toBe(parserQuery('T\n| take 1'));
});
