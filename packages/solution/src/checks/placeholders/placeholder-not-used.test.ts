import { describe, expect, it } from '@jest/globals';
import { findUnusedPlaceholders, placeholderNotUsed as check } from './placeholder-not-used.js';
import { createCcfWithInstructions, createCcpWithInputs, show } from './testing/connectors.js';

const inputs =
  '/resources/0/properties/connectorUiConfig/instructionSteps/0/instructions/0/parameters/userRequestPlaceHoldersInput';

describe('placeholder-not-used', () => {
  it('points at the path that leads to a text without the placeholder, and at inputs without a name', () => {
    const connector = createCcpWithInputs(
      [
        { pollingKeyPaths: ['$.request.apiEndpoint'], placeHolderName: '{{org}}' },
        { requestObjectKey: 'apiEndpoint' },
      ],
      { request: { apiEndpoint: 'https://x' } },
    );
    expect(show(check, findUnusedPlaceholders(connector))).toEqual([
      `warning notContained @ ${inputs}/0/pollingKeyPaths/0`,
      `warning nameMissing @ ${inputs}/1`,
    ]);
  });

  const box = { type: 'Textbox', parameters: { name: 'org' } };

  it('points at names of the page that no part uses', () => {
    const toggle = { type: 'ConnectionToggleButton', parameters: { name: 'connect' } };
    const connector = createCcfWithInstructions([box, toggle], { request: { apiEndpoint: 'https://x' } });
    expect(show(check, findUnusedPlaceholders(connector))).toEqual([
      'warning notUsed @ /properties/connectorUiConfig/instructionSteps/0/instructions/0/parameters/name',
    ]);
  });

  it.each(['{{org}}', "[[concat('a',parameters('ORG'))]", "[parameters('org')]"])(
    'takes %s for a use',
    (text) => {
      expect(findUnusedPlaceholders(createCcfWithInstructions([box], { a: [text] }))).toEqual([]);
    },
  );

  it('says nothing of kinds that know names of their own', () => {
    expect(
      findUnusedPlaceholders(createCcfWithInstructions([box], {}, 'StorageAccountBlobContainer')),
    ).toEqual([]);
  });
});
