import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { findUiParameters } from './ui-parameters.js';

const page = (parameters: JsonObject): JsonObject => ({
  instructionSteps: [
    { instructions: [{ type: 'Textbox', parameters: { name: 'passPhrase', ...parameters } }] },
  ],
});

describe('a text box of a connector page', () => {
  it.each<[string, JsonObject, boolean]>([
    ['asks for a value', {}, false],
    ['may stay empty where its validations say so', { validations: { required: false } }, true],
    ['may stay empty where it says so itself', { required: false }, true],
    ['believes its validations first', { required: false, validations: { required: true } }, false],
  ])('%s', (_what, parameters, isOptional) => {
    expect(findUiParameters(page(parameters))).toMatchObject([
      {
        isOptional,
        definition: isOptional
          ? { defaultValue: '', type: 'securestring' }
          : { defaultValue: 'passPhrase', type: 'securestring', minLength: 1 },
      },
    ]);
  });
});
