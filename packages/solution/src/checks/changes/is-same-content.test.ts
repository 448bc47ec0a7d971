import { expect, it } from '@jest/globals';
import { isSame } from './is-same-content.js';

it.each([
  [{ a: 1, b: [1, { c: 'x' }] }, { b: [1, { c: 'x' }], a: 1 }, true],
  ['a\nb', 'a\r\nb', true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: 1 }, { b: 1 }, false],
  [[], {}, false],
  [null, {}, false],
  ['1', 1, false],
  [JSON.parse('{"__proto__":1}'), {}, false],
])('%j and %j', (a, b, same) => {
  expect(isSame(a, b)).toBe(same);
  expect(isSame(b, a)).toBe(same);
});
