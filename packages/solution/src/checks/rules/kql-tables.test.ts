import { expect, it } from '@jest/globals';
import { tablesReadIn } from './kql-tables.js';

it.each([
  ['A_CL | take 1', ['A_CL']],
  ['A_CL', ['A_CL']],
  ['let x = A_CL | take 1; x | join (B_CL | take 2) on Id', ['A_CL', 'B_CL']],
  ['let f = () { A_CL | take 1 }; f()', ['A_CL']],
  ['// B_CL\nA_CL\n| where x == "(C_CL)"', ['A_CL']],
])('%j starts from %j', (query, tables) => expect([...tablesReadIn(query).keys()]).toEqual(tables));

it('tells where', () => {
  const query = '  A_CL\n| take 1';
  const { start, end } = tablesReadIn(query).get('A_CL')!;
  expect(query.slice(start, end)).toBe('A_CL');
});
