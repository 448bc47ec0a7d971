import { describe, expect, it } from '@jest/globals';
import { evaluateSections, groupId, ruleId, ruleOf, testScope } from './testing/template-fixture.js';

const endpoint = `${groupId}/providers/Microsoft.Insights/dataCollectionEndpoints/e`;
const existing = { [endpoint]: { id: endpoint, location: 'x', properties: { uri: 'https://ingest' } } };

function referring(expression: string): ReturnType<typeof ruleOf> {
  return ruleOf('b', { properties: { value: expression } });
}

describe('reference', () => {
  it.each([
    ["[reference('a').size]", 5],
    [
      "[reference(resourceId('Microsoft.Insights/dataCollectionRules', 'a'), '2023-03-11', 'Full').kind]",
      'Linux',
    ],
    ["[reference('a', '2023-03-11', 'full').id]", ruleId('a')],
  ])('%s sees a resource of the template and depends on it', (expression, value) => {
    const resources = [
      referring(expression),
      ruleOf('a', { kind: 'Linux', properties: { size: '[add(2, 3)]' } }),
    ];
    const evaluated = evaluateSections({ resources });
    expect(evaluated.faults).toEqual([]);
    expect(evaluated.resources.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(evaluated.resources[1]).toMatchObject({
      dependsOn: [ruleId('a')],
      body: { properties: { value } },
    });
  });

  it('sees what the provider adds, when the scope knows it', () => {
    const scope = {
      ...testScope(),
      completeResource: () => ({ properties: { immutableId: 'dcr-1' } }),
    };
    const resources = [ruleOf('a'), referring("[reference('a').immutableId]")];
    expect(evaluateSections({ resources }, {}, scope).resources[1]?.body['properties']).toEqual({
      value: 'dcr-1',
    });
  });

  it('sees resources that exist', () => {
    const resources = [referring(`[reference('${endpoint}', '2023-03-11').uri]`)];
    const evaluated = evaluateSections({ resources }, {}, testScope(existing));
    expect(evaluated.resources[0]).toMatchObject({
      dependsOn: [],
      body: { properties: { value: 'https://ingest' } },
    });
  });

  it('gives the principal of a resource with its own identity', () => {
    const resources = [
      ruleOf('a', { identity: { type: 'SystemAssigned' } }),
      referring("[reference('a', '2023-03-11', 'Full').identity.principalId]"),
    ];
    const { body } = evaluateSections({ resources }).resources[1]!;
    expect(body['properties']).toEqual({ value: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it.each([
    [
      `[reference('${endpoint}', '2023-03-11')]`,
      'ResourceNotFound',
      "The Resource 'Microsoft.Insights/dataCollectionEndpoints/e' under resource group 'soc' was not found.",
    ],
    [`[reference('${endpoint}')]`, 'InvalidTemplate', 'requires an API version'],
    [
      "[reference('absent')]",
      'InvalidTemplate',
      "The resource 'absent' that 'reference' asks for is not defined in the template.",
    ],
    [
      "[reference('b').value]",
      'InvalidTemplate',
      `Circular dependency detected on resource: '${ruleId('b')}'`,
    ],
    [
      "[reference('b', '2023-03-11', 'Half')]",
      'InvalidTemplate',
      "'reference': the type of one or more arguments is not valid",
    ],
  ])('%s is refused', (expression, code, message) => {
    const { faults } = evaluateSections({ resources: [referring(expression)] });
    expect(faults).toMatchObject([{ code, message: expect.stringContaining(message) }]);
  });

  it('is explained with the resource it is in', () => {
    const resources = [ruleOf('a'), referring("[reference('a').size]")];
    expect(evaluateSections({ resources }).faults).toEqual([
      {
        code: 'InvalidTemplate',
        message: expect.stringMatching(
          /^Unable to process template language expressions for resource '\/subscriptions\/[^']+\/b' at line '1' and column '\d+'\. 'The language expression property 'size' doesn't exist, available properties are ''\. .*'$/,
        ),
        pointer: '/resources/1/properties/value',
      },
    ]);
  });

  it('of a secret gives a made-up one', () => {
    const resources = [ruleOf('a'), referring("[listKeys('a', '2023-03-11').keys[0].value]")];
    expect(evaluateSections({ resources }).resources[1]?.body['properties']).toEqual({
      value: 'emulated-secret',
    });
  });
});
