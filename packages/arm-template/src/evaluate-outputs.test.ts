import { describe, expect, it } from '@jest/globals';
import { evaluateSections, ruleOf } from './testing/template-fixture.js';

describe('outputs', () => {
  it('have a type and a value, that of secure ones being kept', () => {
    const outputs = {
      id: { type: 'string', value: "[reference('a', '2023-03-11', 'Full').name]" },
      secret: { type: 'secureString', value: 'x' },
      list: { type: 'array', copy: { count: 2, input: '[copyIndex()]' } },
      absent: { type: 'string', condition: '[false()]', value: '[nope()]' },
    };
    expect(evaluateSections({ resources: [ruleOf('a')], outputs })).toMatchObject({
      faults: [],
      outputs: {
        id: { type: 'string', value: 'a' },
        secret: { type: 'secureString', value: null },
        list: { type: 'array', value: [0, 1] },
      },
    });
  });

  it.each([
    [
      { type: 'string', value: 5 },
      "Template output JToken type is not valid. Expected 'String, Uri'. Actual 'Integer'.",
    ],
    [{ value: 5 }, 'its type must be one of'],
    ['text', 'its type must be one of'],
    [{ type: 'int', value: '[nope()]' }, "The template function 'nope' is not valid."],
  ])('%j is refused', (o, message) => {
    expect(evaluateSections({ outputs: { o } }).faults).toMatchObject([
      { message: expect.stringContaining(message), pointer: expect.stringMatching(/^\/outputs\/o/) },
    ]);
  });
});
