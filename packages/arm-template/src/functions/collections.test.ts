import { describe, expect, it } from '@jest/globals';
import { evaluateExpression } from '../testing/template-fixture.js';

const variables = {
  one: { one: 'a', three: 'c1', nested: { x: 1 } },
  two: { three: 'c2', nested: { y: 2 } },
  first: ['one', 'two', 'three'],
  second: ['two', 'three', 'four'],
};

/** See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array and -object. */
describe('functions of arrays and objects', () => {
  it.each([
    ["[union(variables('one'), variables('two'))]", { one: 'a', three: 'c2', nested: { x: 1, y: 2 } }],
    ["[union(variables('first'), variables('second'))]", ['one', 'two', 'three', 'four']],
    ["[intersection(variables('first'), variables('second'))]", ['two', 'three']],
    ["[concat(variables('first'), createArray(1))]", ['one', 'two', 'three', 1]],
    ["[contains(variables('one'), 'ONE')]", true],
    ["[contains('OneTwoThree', 'two')]", false],
    ["[contains(variables('first'), 'two')]", true],
    ["[indexOf('abcdef', 'CD')]", 2],
    ["[lastIndexOf('test', 'T')]", 3],
    ["[indexOf(variables('first'), 'three')]", 2],
    ["[first('One')]", 'O'],
    ["[last(variables('first'))]", 'three'],
    ["[take('abc', 5)]", 'abc'],
    ["[skip(variables('first'), 2)]", ['three']],
    ["[length(variables('one'))]", 3],
    ['[empty(createObject())]', true],
    ['[empty(null())]', true],
    ["[items(variables('two'))[1].key]", 'three'],
    ["[objectKeys(variables('one'))]", ['nested', 'one', 'three']],
    [
      "[shallowMerge(createArray(variables('one'), variables('two')))]",
      { one: 'a', three: 'c2', nested: { y: 2 } },
    ],
    ['[flatten(createArray(createArray(1), createArray(2, 3)))]', [1, 2, 3]],
    ["[tryGet(variables('one'), 'nested', 'x')]", 1],
    ["[tryGet(variables('one'), 'absent')]", null],
    ['[range(5, 3)]', [5, 6, 7]],
    ["[indexFromEnd(variables('first'), 2)]", 'two'],
    ["[tryIndexFromEnd(variables('first'), 3)]", 'one'],
    ["[tryIndexFromEnd(variables('first'), 4)]", null],
    ["[tryIndexFromEnd(variables('first'), 0)]", null],
    ["[array('a')]", ['a']],
    ["[createObject('__proto__', 1)]", Object.fromEntries([['__proto__', 1]])],
    ["[variables('one').THREE]", 'c1'],
    ["[variables('one')['nested'].x]", 1],
  ])('%s', (expression, expected) => {
    expect(evaluateExpression(expression, { variables })).toEqual(expected);
  });

  it.each([
    [
      "[variables('one').four]",
      "The language expression property 'four' doesn't exist, available properties are 'one, three, nested'.",
    ],
    ["[variables('first')[3]]", "The language expression property array index '3' is out of bounds."],
    ['[range(0, 10001)]', "between '0' and '10000'"],
    ['[range(2147483647, 1)]', "must not exceed '2147483647'"],
    ["[createObject('a')]", 'not valid'],
    ["[indexFromEnd(variables('first'), 0)]", "no element '0' from its end"],
    ["[indexFromEnd(variables('first'), 4)]", "no element '4' from its end"],
    ["[union(variables('one'))]", 'requires 2 or more argument(s) while 1 were provided'],
  ])('refuses %s', (expression, message) => {
    expect(evaluateExpression(expression, { variables })).toContain(message);
  });
});
