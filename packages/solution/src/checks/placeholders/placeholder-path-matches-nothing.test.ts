import { describe, expect, it } from '@jest/globals';
import {
  findPathsToNothing,
  placeholderPathMatchesNothing as check,
} from './placeholder-path-matches-nothing.js';
import { createCcf, createCcpWithInputs, show } from './testing/connectors.js';

const inputs =
  '/resources/0/properties/connectorUiConfig/instructionSteps/0/instructions/0/parameters/userRequestPlaceHoldersInput';

describe('placeholder-path-matches-nothing', () => {
  it('points at keys and paths that lead nowhere, and at inputs without any', () => {
    const connector = createCcpWithInputs(
      [
        { requestObjectKey: 'endpoint', placeHolderName: '{{a}}' },
        { PollingKeyPaths: '$.request.nope', placeHolderName: '{{b}}' },
        { placeHolderName: '{{c}}' },
      ],
      { request: { apiEndpoint: 'https://x' } },
    );
    expect(show(check, findPathsToNothing(connector))).toEqual([
      `warning keyUnknown @ ${inputs}/0/requestObjectKey`,
      `warning pathEmpty @ ${inputs}/1/PollingKeyPaths`,
      `warning pathMissing @ ${inputs}/2`,
    ]);
  });

  it('has nothing to say of CCF', () => expect(findPathsToNothing(createCcf({}, {}))).toEqual([]));
});
