import { describe, expect, it } from '@jest/globals';
import { resolveArmText } from './resolve-arm-text.js';

const template = {
  parameters: {
    Name: { type: 'string', defaultValue: 'Contoso' },
    Computed: { defaultValue: '[newGuid()]' },
    Open: {},
  },
  variables: { one: "[variables('two')]", two: "[parameters('name')]", loop: "[variables('loop')]" },
  resources: [],
};

describe('resolveArmText', () => {
  it.each([
    ['plain', 'plain'],
    ["[parameters('Name')]", 'Contoso'],
    ["[ variables( 'one' ) ]", 'Contoso'],
    ["[parameters('Computed')]", undefined],
    ["[parameters('Open')]", undefined],
    ["[variables('loop')]", undefined],
    ["[concat('a', parameters('Name'))]", undefined],
    [5, undefined],
  ])('of %j is %j', (value, text) => {
    expect(resolveArmText(template, value)).toBe(text);
  });
});
