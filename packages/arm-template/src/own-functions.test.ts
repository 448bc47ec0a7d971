import { describe, expect, it } from '@jest/globals';
import { evaluateExpression } from './testing/template-fixture.js';

const functions = [
  {
    namespace: 'contoso',
    members: {
      uniqueName: {
        parameters: [{ name: 'prefix', type: 'string' }],
        output: { type: 'string', value: "[concat(toLower(parameters('Prefix')), '!')]" },
      },
      outer: { parameters: [], output: { type: 'string', value: "[variables('v')]" } },
    },
  },
];

describe('functions that a template defines', () => {
  it('are called by namespace and name, with their own parameters', () => {
    expect(evaluateExpression("[contoso.UNIQUENAME('AB')]", { functions })).toBe('ab!');
  });

  it.each([
    ['[contoso.uniqueName()]', 'function requires 1 argument(s) while 0 were provided'],
    ["[contoso.other('a')]", "The template function 'contoso.other' is not valid."],
    ['[contoso.outer()]', "'variables' is not expected at this location"],
  ])('refuse %s', (expression, message) => {
    expect(evaluateExpression(expression, { functions, variables: { v: 1 } })).toContain(message);
  });
});
