import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { evaluateTemplate } from './evaluate-template.js';
import { ruleOf, templateOf, testScope } from './testing/template-fixture.js';

function codesOf(template: Json): [string, string][] {
  return evaluateTemplate(template, {}, testScope()).faults.map(({ code, message }) => [code, message]);
}

function many(count: number, value: Json): JsonObject {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, value]));
}

describe('a template', () => {
  it.each<[string, Json, string, string]>([
    ['that is none', 5, 'InvalidRequestContent', 'must be an object'],
    [
      'without a schema',
      { ...templateOf({}), $schema: 'x' },
      'InvalidTemplate',
      "Template schema 'x' is not supported.",
    ],
    [
      'without a version',
      { ...templateOf({}), contentVersion: '1' },
      'InvalidTemplate',
      "The template content version '1' is not valid",
    ],
    [
      'with sections of another type',
      templateOf({ variables: [] }),
      'InvalidRequestContent',
      "The 'variables' of a template must be an object.",
    ],
    [
      'with resources of another type',
      templateOf({ resources: 5 }),
      'InvalidTemplate',
      'must be an array or an object',
    ],
    [
      'that is large',
      templateOf({ variables: { v: 'x'.repeat(4 * 1024 * 1024) } }),
      'RequestContentTooLarge',
      '4 MB',
    ],
    [
      'with 257 parameters',
      templateOf({ parameters: many(257, { type: 'int', defaultValue: 1 }) }),
      'InvalidTemplate',
      "The number of template parameters limit exceeded. Limit: '256' and actual: '257'.",
    ],
    [
      'with 65 outputs',
      templateOf({ outputs: many(65, { type: 'int', value: 1 }) }),
      'InvalidTemplate',
      "outputs limit exceeded. Limit: '64'",
    ],
    [
      'with 801 resources',
      templateOf({
        resources: [ruleOf('a'), ruleOf("[concat('r', copyIndex())]", { copy: { name: 'c', count: 800 } })],
      }),
      'InvalidTemplate',
      "resources limit exceeded. Limit: '800' and actual: '801'.",
    ],
  ])('%s is refused', (_, template, code, message) => {
    expect(codesOf(template)).toEqual([[code, expect.stringContaining(message)]]);
  });

  it('that is nested very deep is refused', () => {
    let deep: Json = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(codesOf(templateOf({ variables: { deep } }))).toEqual([
      ['InvalidRequestContent', expect.stringContaining('nested deeper than 100 levels')],
    ]);
  });

  it.each([
    ["[json(variables('deep'))]", { deep: ` ${'['.repeat(50_000)}${']'.repeat(50_000)}` }],
    ["[string(reduce(range(0, 9000), 0, lambda('a', 'b', createArray(lambdaVariables('a')))))]", {}],
    [`[${'createArray('.repeat(200)}1${')'.repeat(200)}]`, {}],
  ])('whose value of %s is nested very deep is refused', (expression, variables) => {
    expect(codesOf(templateOf({ variables: { ...variables, v: expression } }))).toEqual([
      ['InvalidTemplate', expect.stringMatching(/nested|too deeply|parse/)],
    ]);
  });

  it('that doubles a text again and again is refused', () => {
    const variables: JsonObject = { v0: 'x'.repeat(1024) };
    for (let at = 1; at <= 40; at++)
      variables[`v${at}`] = `[concat(variables('v${at - 1}'), variables('v${at - 1}'))]`;
    expect(codesOf(templateOf({ variables }))).toEqual([
      ['InvalidTemplate', expect.stringContaining('larger than 4194304')],
    ]);
  });
});
