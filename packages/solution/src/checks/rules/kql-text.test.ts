import { expect, it } from '@jest/globals';
import { withoutLiterals } from './kql-text.js';

it.each([
  ['a // b\nc', 'a     \nc'],
  ['a == "b // c" and d', 'a == "      " and d'],
  [`x == 'it\\'s' | y`, `x == '     ' | y`],
  ['x == @"c:\\" | y', 'x == @"   " | y'],
  ['x == @"a""b" | y', 'x == @"    " | y'],
  ['x == ```a\n"b``` | y', 'x == `   \n    ` | y'],
  ["x == ~~~it's~~~ | y", 'x == ~        ~ | y'],
  ['x == "open\ny', 'x == "   n\ny'],
  ['x == "open\\', 'x == "    \\'],
])('%j becomes %j', (query, blanked) => {
  expect(withoutLiterals(query)).toBe(blanked);
  expect(blanked).toHaveLength(query.length);
});
