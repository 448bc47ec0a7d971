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
    ["[length(groupBy(createArray('a', 'b', 'a'), lambda('x', lambdaVariables('x'))).a)]", 2],
    ["[mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1)))]", { a: 2 }],
    ["[map(createArray(null()), lambda('x', lambdaVariables('x')))]", [null]],
  ])('%s', (expression, expected) => {
    expect(evaluateExpression(expression, { variables })).toEqual(expected);
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
