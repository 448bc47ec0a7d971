import { describe, expect, it } from '@jest/globals';
import { bareName, readPlaceholderInputs } from './placeholder-input.js';

describe('readPlaceholderInputs', () => {
  it('reads entries at any depth, in document order, with pointers', () => {
    const inputs = readPlaceholderInputs({
      instructionSteps: [
        {
          instructions: [
            {
              type: 'InstructionStepsGroup',
              parameters: {
                instructionSteps: [
                  {
                    instructions: [
                      { parameters: { userRequestPlaceHoldersInput: [{ placeHolderName: '{{a}}' }] } },
                    ],
                  },
                ],
              },
            },
            {
              type: 'APIKey',
              parameters: { userRequestPlaceHoldersInput: [{ placeHolderName: '{{b}}' }, 'noise'] },
            },
          ],
        },
      ],
    });
    expect(inputs.map((input) => [input.name, input.pointer])).toEqual([
      [
        'a',
        '/instructionSteps/0/instructions/0/parameters/instructionSteps/0/instructions/0/parameters/userRequestPlaceHoldersInput/0',
      ],
      ['b', '/instructionSteps/0/instructions/1/parameters/userRequestPlaceHoldersInput/0'],
    ]);
  });

  it('reads member names in any case, and a path or entry without its array', () => {
    const entry = {
      DisplayText: 'Org',
      PollingKeyPaths: '$.request.apiEndpoint',
      PlaceHolderName: '{{ org }}',
      PlaceHolderValue: '',
    };
    expect(readPlaceholderInputs({ UserRequestPlaceholdersInput: entry })).toEqual([
      {
        pointer: '/UserRequestPlaceholdersInput',
        displayText: 'Org',
        placeHolderName: { text: '{{ org }}', pointer: '/UserRequestPlaceholdersInput/PlaceHolderName' },
        name: 'org',
        placeHolderValue: undefined,
        requestObjectKey: undefined,
        pollingKeyPaths: [
          { text: '$.request.apiEndpoint', pointer: '/UserRequestPlaceholdersInput/PollingKeyPaths' },
        ],
      },
    ]);
  });

  it.each([
    undefined,
    null,
    'x',
    {},
    { userRequestPlaceHoldersInput: 5 },
    { userRequestPlaceHoldersInput: null },
  ])('finds none in %j', (config) => expect(readPlaceholderInputs(config)).toEqual([]));
});

describe('bareName', () => {
  it.each([
    ['{{x}}', 'x'],
    [' {{ x y }} ', 'x y'],
    ['x', 'x'],
    ['<<x>>', '<<x>>'],
    ['{{}}', '{{}}'],
  ])('%s is %s', (text, name) => expect(bareName(text)).toBe(name));
});
