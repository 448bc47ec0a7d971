import { describe, expect, it } from '@jest/globals';
import { evaluateSections, ruleId, ruleOf } from './testing/template-fixture.js';

describe('dependsOn', () => {
  it.each([
    ['a name', 'a'],
    ['an id', "[resourceId('microsoft.insights/datacollectionrules', 'A')]"],
    ['a type and name', 'Microsoft.Insights/dataCollectionRules/a'],
    ['a loop', 'loop'],
  ])('names a resource by %s, and orders', (_, name) => {
    const resources = [ruleOf('b', { dependsOn: [name] }), ruleOf('a', { copy: { name: 'loop', count: 1 } })];
    const evaluated = evaluateSections({ resources });
    expect(evaluated.faults).toEqual([]);
    expect(evaluated.resources.map((each) => [each.name, each.dependsOn])).toEqual([
      ['a', []],
      ['b', [ruleId('a')]],
    ]);
  });

  it('leaves out a resource that is not deployed', () => {
    const resources = [ruleOf('a', { condition: false }), ruleOf('b', { dependsOn: ['a'] })];
    expect(evaluateSections({ resources })).toMatchObject({
      faults: [],
      resources: [{ name: 'b', dependsOn: [] }],
    });
  });

  it('keeps the order of the template otherwise', () => {
    const resources = [ruleOf('c', { dependsOn: ['a'] }), ruleOf('b'), ruleOf('a'), ruleOf('d')];
    expect(evaluateSections({ resources }).resources.map(({ name }) => name)).toEqual(['b', 'a', 'd', 'c']);
  });

  it('refuses a resource that the template does not have', () => {
    const resources = [
      ruleOf('b', { dependsOn: ["[resourceId('Microsoft.Insights/dataCollectionRules', 'a')]"] }),
    ];
    expect(evaluateSections({ resources }).faults).toEqual([
      {
        code: 'InvalidTemplate',
        message: `Deployment template validation failed: 'The resource '${ruleId('a')}' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.'.`,
        pointer: '/resources/0/dependsOn/0',
      },
    ]);
  });

  it('refuses circles', () => {
    const resources = [ruleOf('a', { dependsOn: ['b'] }), ruleOf('b', { dependsOn: ['a'] })];
    expect(evaluateSections({ resources }).faults).toMatchObject([
      {
        message: expect.stringContaining(`'Circular dependency detected on resource: '${ruleId('a')}'`),
        pointer: '/resources/0',
      },
    ]);
  });

  it('must be an array', () => {
    expect(evaluateSections({ resources: [ruleOf('a', { dependsOn: 'b' })] }).faults).toMatchObject([
      { message: expect.stringContaining("The 'dependsOn' of a template resource must be an array.") },
    ]);
  });
});

/** See https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-resources#serial-or-parallel. */
it.each([
  [{}, [[], [], [], [], []]],
  [{ mode: 'parallel' }, [[], [], [], [], []]],
  [{ mode: 'Serial' }, [[], ['r0'], ['r1'], ['r2'], ['r3']]],
  [{ mode: 'serial', batchSize: 2 }, [[], [], ['r0', 'r1'], ['r0', 'r1'], ['r2', 'r3']]],
])('lets the copies of a loop with %j wait for those of the batch before', (mode, expected) => {
  const copied = ruleOf("[concat('r', copyIndex())]", { copy: { name: 'c', count: 5, ...mode } });
  const { resources, faults } = evaluateSections({ resources: [copied] });
  expect(faults).toEqual([]);
  expect(resources.map(({ dependsOn }) => dependsOn)).toEqual(expected.map((names) => names.map(ruleId)));
});
