import { expect, it } from '@jest/globals';
import { checkOutputTypes } from './check-output-types.js';

it('tells what a table loses, refuses and misses', () => {
  const output = [
    { name: 'TimeGenerated', type: 'datetime' },
    { name: 'Count', type: 'long' },
    { name: 'Done', type: 'bool' },
    { name: 'count', type: 'long' },
    { name: 'Open', type: 'unknown' },
  ];
  const table = [
    { name: 'TimeGenerated', type: 'DateTime' },
    { name: 'Count', type: 'int' },
    { name: 'Done', type: 'boolean' },
    { name: 'User', type: 'string' },
    { name: 'Open', type: 'string' },
  ];
  expect(checkOutputTypes(output, table)).toEqual({
    lost: ['count'],
    mistyped: [{ name: 'Count', produced: 'long', expected: 'int' }],
    unfilled: ['User'],
  });
});
