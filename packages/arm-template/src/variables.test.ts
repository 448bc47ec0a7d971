import { describe, expect, it } from '@jest/globals';
import { evaluateExpression, evaluateSections } from './testing/template-fixture.js';

describe('variables', () => {
  it('use each other in any case and order', () => {
    const variables = { a: "[concat(variables('B').c, '1')]", b: { c: "[toUpper('x')]" } };
    expect(evaluateExpression("[variables('A')]", { variables })).toBe('X1');
  });

  it.each([
    ['[[literal]', '[literal]'],
    ["[[parameters('x')]", "[parameters('x')]"],
    ['[[open', '[[open'],
    ['[text] goes on', '[text] goes on'],
    ["['literal']", 'literal'],
    ['[5]', 5],
    ['', ''],
  ])('%j stands for %j', (v, expected) => {
    expect(evaluateExpression("[variables('v')]", { variables: { v } })).toEqual(expected);
  });

  it('can be loops', () => {
    const variables = {
      copy: [{ name: 'top', count: 2, input: "[concat('n', copyIndex('top', 1))]" }],
      object: { copy: [{ name: 'in', count: 2, input: { at: "[copyIndex('in')]" } }], rest: 1 },
    };
    expect(evaluateExpression("[variables('top')]", { variables })).toEqual(['n1', 'n2']);
    expect(evaluateExpression("[variables('object')]", { variables })).toEqual({
      in: [{ at: 0 }, { at: 1 }],
      rest: 1,
    });
  });

  it('have evaluated names', () => {
    const variables = { object: { "[concat('a', 'b')]": 1 } };
    expect(evaluateExpression("[variables('object').ab]", { variables })).toBe(1);
  });

  it('are reported once however many use them, where they stand', () => {
    const variables = {
      bad: { list: ['x', "[nope('x')]"] },
      also: "[variables('bad')]",
      third: "[variables('bad')]",
    };
    expect(evaluateSections({ variables }).faults).toEqual([
      {
        code: 'InvalidTemplate',
        message:
          "Deployment template validation failed: 'The template variable 'bad' is not valid: The template function 'nope' is not valid. Please see https://aka.ms/arm-functions for usage details.'.",
        pointer: '/variables/bad/list/1',
      },
    ]);
  });

  it.each([
    [{ a: "[variables('b')]", b: "[variables('a')]" }, 'a circular reference'],
    [{ a: "[variables('absent')]" }, "The template variable 'absent' is not found."],
    [{ a: "[reference('x')]" }, "'reference' is not expected at this location"],
    [{ a: "[listKeys('x', '2020-01-01')]" }, "'list*' is not expected at this location"],
    [{ a: "[variables('b'))]", b: 1 }, "Unable to parse language expression 'variables('b'))'."],
    [{ a: '["x"]' }, 'Unable to parse language expression'],
    [
      { a: `[concat('${'x'.repeat(25_000)}')]` },
      "The language expression length limit exceeded. Limit: '24576' and actual: '25010'.",
    ],
    [{ copy: [{ name: 'a', count: 801, input: 1 }] }, "cannot exceed '800'"],
    [{ a: { copy: [{ name: 'a', count: '2', input: 1 }] } }, 'non-negative integer'],
  ])('%j is refused', (variables, message) => {
    expect(evaluateSections({ variables }).faults[0]?.message).toContain(message);
  });
});
