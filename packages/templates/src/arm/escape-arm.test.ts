import { describe, expect, it } from '@jest/globals';
import { escapeArm, escapeParameters, inlineLocation } from './escape-arm.js';

describe('escapeArm', () => {
  it('adds one bracket to expressions at any depth, in keys and in values', () => {
    expect(
      escapeArm({
        "[concat('hidden-link:', resourceGroup().id)]": 'Resource',
        list: [["[parameters('a')]"], { deep: '[[]' }],
      }),
    ).toEqual({
      "[[concat('hidden-link:', resourceGroup().id)]": 'Resource',
      list: [["[[parameters('a')]"], { deep: '[[[]' }],
    });
  });

  it.each(['[Sentinel] New incident', "@{triggerBody()?['object']}", 'a[0]', '[', ''])(
    'leaves the text %j',
    (text) => {
      expect(escapeArm(text)).toBe(text);
    },
  );
});

describe('inlineLocation', () => {
  it('reads the location through a variable, in any case, and only in expressions', () => {
    expect(
      inlineLocation(["[concat('/', resourcegroup( ).Location)]", 'say resourceGroup().location']),
    ).toEqual(["[concat('/', variables('workspace-location-inline'))]", 'say resourceGroup().location']);
  });
});

describe('escapeParameters', () => {
  it.each([
    ['[resourceGroup().location]', "[concat('[resourceGroup().locatio', 'n]')]"],
    ['[toLower(resourceGroup( ).Location)]', "[concat('[toLower(resourceGroup( ).Locatio', 'n)]')]"],
    ["[concat('a', resourceGroup().location)]", "[concat('[concat(''a'', resourceGroup().locatio', 'n)]')]"],
    ['[resourceGroup().name]', '[[resourceGroup().name]'],
    ['The default is resourceGroup().location.', 'The default is resourceGroup().location.'],
  ])('turns the default %j into %j', (defaultValue, rendered) => {
    expect(escapeParameters({ Region: { type: 'string', defaultValue } })).toEqual({
      Region: { type: 'string', defaultValue: rendered },
    });
  });
});
