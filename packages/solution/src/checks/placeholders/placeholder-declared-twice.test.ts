import { expect, it } from '@jest/globals';
import {
  findPlaceholdersDeclaredTwice,
  placeholderDeclaredTwice as check,
} from './placeholder-declared-twice.js';
import { createCcpWithInputs, show } from './testing/connectors.js';

const inputs =
  '/resources/0/properties/connectorUiConfig/instructionSteps/0/instructions/0/parameters/userRequestPlaceHoldersInput';

it('placeholder-declared-twice points at the second input and shows the first', () => {
  const entry = { requestObjectKey: 'apiEndpoint', placeHolderName: '{{a}}' };
  const other = { requestObjectKey: 'apiEndpoint', placeHolderName: '{{b}}' };
  const found = findPlaceholdersDeclaredTwice(
    createCcpWithInputs([entry, other, entry], { request: { apiEndpoint: '{{a}}{{b}}' } }),
  );
  expect(show(check, found)).toEqual([`warning twice @ ${inputs}/2/placeHolderName`]);
  expect(found[0]?.related).toMatchObject([{ location: { pointer: `${inputs}/0` } }]);
});
