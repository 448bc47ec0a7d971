import { describe, expect, it } from '@jest/globals';
import { evaluateExpression } from '../testing/template-fixture.js';

const variables = {
  dogs: [
    { name: 'Evie', age: 5 },
    { name: 'Casper', age: 3 },
    { name: 'Indy', age: 3 },
  ],
};
const dog = "lambdaVariables('dog')";

/** See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda. */
describe('functions with lambdas', () => {
  it.each([
    [`[map(variables('dogs'), lambda('dog', ${dog}.name))]`, ['Evie', 'Casper', 'Indy']],
    [`[filter(variables('dogs'), lambda('dog', greater(${dog}.age, 4)))]`, [{ name: 'Evie', age: 5 }]],
    [
      "[reduce(range(1, 4), 0, lambda('sum', 'next', add(lambdaVariables('sum'), lambdaVariables('next'))))]",
      10,
    ],
    [
      "[sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))]",
      [1, 2, 3],
    ],
    [
      `[toObject(variables('dogs'), lambda('dog', ${dog}.name), lambda('dog', ${dog}.age))]`,
      { Evie: 5, Casper: 3, Indy: 3 },
    ],
    // The examples of https://github.com/Azure/bicep/pull/13658.
    [
      "[groupBy(createArray('foo', 'bar', 'baz'), lambda('x', substring(lambdaVariables('x'), 0, 1)))]",
      { f: ['foo'], b: ['bar', 'baz'] },
    ],
    [
      "[mapValues(createObject('foo', 'foo'), lambda('val', toUpper(lambdaVariables('val'))))]",
      { foo: 'FOO' },
    ],
    ["[map(createArray('a', 'b'), lambda('x', 'i', lambdaVariables('i')))]", [0, 1]],
    [
      "[reduce(createArray(createObject('foo', 123), createObject('bar', 456), createObject('baz', 789)), createObject(), lambda('cur', 'next', union(lambdaVariables('cur'), lambdaVariables('next'))))]",
      { foo: 123, bar: 456, baz: 789 },
    ],
    ["[map(createArray(null()), lambda('x', lambdaVariables('x')))]", [null]],
  ])('%s', (expression, expected) => {
    expect(evaluateExpression(expression, { variables })).toEqual(expected);
  });

  it.each([
    'map(createArray(1))',
    "map(lambda('x', 1), createArray(1))",
    "map(createArray(1), 2, lambda('x', 1))",
    "map(createArray(1), lambda('x', 'y', 'z', 1))",
    "map(createArray(1), lambda(lambdaVariables('x'), 1))",
    'map(createArray(1), lambda())',
    "map('abc', lambda('x', 1))",
    "filter(createArray(1), lambda('x', 1))",
    "sort(createArray(1, 2), lambda('a', 'b', 1))",
    "sort(createArray(1, 2), lambda('a', true()))",
    "reduce(createArray(1), lambda('a', 'b', 1))",
    "toObject(createArray(1), lambda('x', 1))",
    "toObject(createArray('a'), lambda('x', 'a'), lambda('x', 1), lambda('x', 1))",
    "mapValues(createArray(1), lambda('x', 1))",
    "groupBy(createArray(1), lambda('x', lambdaVariables('x')))",
  ])('refuses %s', (expression) => {
    expect(evaluateExpression(`[${expression}]`)).toMatch(
      /the arguments are not valid|'lambda' is not valid/,
    );
  });

  it('refuses a lambda that stands alone', () => {
    expect(evaluateExpression("[string(lambda('x', 1))]")).toContain("function 'lambda' is not valid");
  });

  it('gives a fault within a lambda on', () => {
    expect(evaluateExpression("[map(createArray(1), lambda('x', variables('absent')))]")).toContain(
      "The template variable 'absent' is not found.",
    );
  });

  it('ends a template that takes too long', () => {
    const nested = "map(range(0, 9999), lambda('x', ".repeat(3) + '1' + '))'.repeat(3);
    expect(evaluateExpression(`[${nested}]`)).toMatch(/larger than|more than 1000000 steps/);
  });
});
