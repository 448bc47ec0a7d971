import { describe, expect, it } from '@jest/globals';
import { evaluateExpression } from '../testing/template-fixture.js';

describe('functions of numbers and conditions', () => {
  it.each([
    ['[add(5, 3)]', 8],
    ['[sub(7, -3)]', 10],
    ['[mul(5, 3)]', 15],
    ['[div(-8, 3)]', -2],
    ['[mod(7, 3)]', 1],
    ['[min(createArray(0, 3, 2))]', 0],
    ['[max(0, 3, 2)]', 3],
    ["[int('4')]", 4],
    ["[float('3.5')]", 3.5],
    ["[bool('True')]", true],
    ["[equals(createObject('a', 1, 'b', 2), createObject('b', 2, 'a', 1))]", true],
    ["[equals('a', 'A')]", false],
    ['[less(1, 2)]', true],
    ["[greaterOrEquals('b', 'a')]", true],
    ["[coalesce(null(), 'x')]", 'x'],
    ['[and(true(), not(false()))]', true],
    ["[or(true(), variables('absent'))]", true],
    ["[if(false(), fail('Too few.'), 'lazy')]", 'lazy'],
    ["[if(false(), variables('absent'), 'lazy')]", 'lazy'],
  ])('%s', (expression, expected) => {
    expect(evaluateExpression(expression)).toEqual(expected);
  });

  it.each([
    ["[if(true(), 1, nope('a'))]", "The template function 'nope' is not valid."],
    ["[if(true(), fail('Too few.'), 1)]", 'Too few.'],
    ['[div(1, 0)]', 'attempted to divide by zero'],
    ["[int('x')]", 'cannot be converted to an integer'],
    ["[if('true', 1, 2)]", 'the first parameter must be a boolean'],
    ['[and(true())]', "'and': function requires 2 or more argument(s) while 1 were provided"],
    ['[add(1, 2.5)]', 'Unable to parse language expression'],
  ])('refuses %s', (expression, message) => {
    expect(evaluateExpression(expression)).toContain(message);
  });
});
