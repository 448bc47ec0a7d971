import { describe, expect, it } from '@jest/globals';
import { findInvalidPaths, placeholderPathInvalid as check } from './placeholder-path-invalid.js';
import { createCcpWithInputs, show } from './testing/connectors.js';

const inputs =
  '/resources/0/properties/connectorUiConfig/instructionSteps/0/instructions/0/parameters/userRequestPlaceHoldersInput';

describe('placeholder-path-invalid', () => {
  it('points at the character where reading stopped', () => {
    const connector = createCcpWithInputs(
      [{ pollingKeyPaths: ['$.request.headers', '$.a(b'], placeHolderName: '{{a}}' }],
      { request: { headers: '{{a}}' } },
    );
    expect(show(check, findInvalidPaths(connector))).toEqual([
      `warning invalid @ ${inputs}/0/pollingKeyPaths/1 «(»`,
    ]);
  });

  it('stays within the path when its end is missing', () => {
    const connector = createCcpWithInputs([{ pollingKeyPaths: '$.a[', placeHolderName: '{{a}}' }], {});
    expect(show(check, findInvalidPaths(connector))).toEqual([
      `warning invalid @ ${inputs}/0/pollingKeyPaths «[»`,
    ]);
  });

  it.each(['request.headers', '$.request.headers.x-api-key', '..headers'])('accepts %s', (path) => {
    expect(
      findInvalidPaths(createCcpWithInputs([{ pollingKeyPaths: [path], placeHolderName: '{{a}}' }], {})),
    ).toEqual([]);
  });
});
