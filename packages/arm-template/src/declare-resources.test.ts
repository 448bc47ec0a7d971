import { describe, expect, it } from '@jest/globals';
import { evaluateSections, groupId, ruleId, ruleOf } from './testing/template-fixture.js';

const workspace = `${groupId}/providers/Microsoft.OperationalInsights/workspaces/ws`;
const connector = {
  type: 'Microsoft.OperationalInsights/workspaces/providers/dataConnectors',
  apiVersion: '2023-02-01-preview',
  name: "[concat('ws', '/Microsoft.SecurityInsights/', 'c')]",
  kind: 'RestApiPoller',
  properties: { url: "[concat('a', 'b')]", kept: '[[x]' },
};

describe('resources', () => {
  it('have an id, a name and a body whose texts are evaluated', () => {
    const { resources, faults } = evaluateSections({ resources: [connector] });
    expect(faults).toEqual([]);
    expect(resources).toEqual([
      {
        id: `${workspace}/providers/Microsoft.SecurityInsights/dataConnectors/c`,
        type: connector.type,
        name: 'ws/Microsoft.SecurityInsights/c',
        apiVersion: '2023-02-01-preview',
        location: undefined,
        body: { kind: 'RestApiPoller', properties: { url: 'ab', kept: '[x]' } },
        dependsOn: [],
        pointer: '/resources/0',
      },
    ]);
  });

  it('are copied, with an index in name and body', () => {
    const rule = ruleOf("[concat('r', copyIndex(1))]", {
      copy: { name: 'rules', count: 2 },
      properties: {
        at: "[copyIndex('rules')]",
        copy: [{ name: 'flows', count: 2, input: "[concat(copyIndex(), copyIndex('flows'))]" }],
      },
    });
    const { resources, faults } = evaluateSections({ resources: [rule] });
    expect(faults).toEqual([]);
    expect(resources.map(({ name, body }) => [name, body['properties']])).toEqual([
      ['r1', { at: 0, flows: ['00', '01'] }],
      ['r2', { at: 1, flows: ['10', '11'] }],
    ]);
  });

  it('are left out when their condition, or that of their parent, is false', () => {
    const table = { type: 'tables', apiVersion: '2022-10-01', name: 'T_CL', properties: { bad: '[nope()]' } };
    const parent = {
      type: 'Microsoft.OperationalInsights/workspaces',
      apiVersion: '2022-10-01',
      name: 'ws',
      condition: "[equals('a', 'b')]",
      resources: [table],
    };
    expect(evaluateSections({ resources: [parent] })).toEqual({ resources: [], outputs: {}, faults: [] });
  });

  it('can be children of others', () => {
    const table = { type: 'tables', apiVersion: '2022-10-01', name: 'T_CL' };
    const parent = {
      type: 'Microsoft.OperationalInsights/workspaces',
      apiVersion: '2022-10-01',
      name: 'ws',
      resources: [table],
    };
    const { resources } = evaluateSections({ resources: [parent] });
    expect(resources.map(({ id, pointer }) => [id, pointer])).toEqual([
      [workspace, '/resources/0'],
      [`${workspace}/tables/T_CL`, '/resources/0/resources/0'],
    ]);
  });

  it.each([
    ['Microsoft.OperationalInsights/workspaces/ws', workspace],
    [workspace, workspace],
    ['/', ''],
  ])('can extend the resource of their scope %s', (scope, base) => {
    const rule = {
      type: 'Microsoft.SecurityInsights/alertRules',
      apiVersion: '2023-02-01',
      name: 'r',
      scope,
    };
    expect(evaluateSections({ resources: [rule] }).resources[0]?.id).toBe(
      `${base}/providers/Microsoft.SecurityInsights/alertRules/r`,
    );
  });

  it('can have symbolic names', () => {
    const resources = { first: ruleOf('a'), second: ruleOf('b', { dependsOn: ['first'] }) };
    const evaluated = evaluateSections({ languageVersion: '2.0', resources });
    expect(evaluated.resources[1]).toMatchObject({ dependsOn: [ruleId('a')], pointer: '/resources/second' });
  });

  it.each([
    [
      { ...connector, name: 'c' },
      'InvalidTemplate',
      "The template resource 'c' for type 'Microsoft.OperationalInsights/workspaces/providers/dataConnectors' at line '1' and column '134' has incorrect segment lengths. A nested resource type must have identical number of segments as its resource name.",
    ],
    [
      { ...connector, name: '/Microsoft.SecurityInsights/c' },
      'InvalidTemplate',
      'has incorrect segment lengths',
    ],
    [
      { ...connector, type: undefined },
      'InvalidRequestContent',
      "Required property 'type' not found in JSON",
    ],
    [
      { ...connector, name: "[if(true(), '', '')]" },
      'InvalidRequestContent',
      "Required property 'name' not found",
    ],
    [
      { ...connector, apiVersion: 'latest' },
      'InvalidTemplate',
      "the api-version 'latest' is missing or not valid",
    ],
    [{ ...connector, condition: 'yes' }, 'InvalidTemplate', 'the condition must evaluate to a boolean'],
    [
      { ...connector, name: "[reference('x')]" },
      'InvalidTemplate',
      "'reference' is not expected at this location",
    ],
    [
      { ...connector, name: "[concat('a', copyIndex())]" },
      'InvalidTemplate',
      "The template function 'copyIndex' is not expected at this location. The function can only be used in a resource with copy specified.",
    ],
    [{ ...connector, scope: 'elsewhere' }, 'InvalidTemplate', "The scope 'elsewhere'"],
    [{ ...connector, copy: { name: 'c', count: -1 } }, 'InvalidTemplate', 'non-negative integer'],
    [
      { ...connector, copy: { name: 'c', count: 1, mode: 'fast' } },
      'InvalidTemplate',
      "must be 'serial' or 'parallel'",
    ],
    [
      { ...connector, resources: [{ ...connector, copy: { name: 'c', count: 1 } }] },
      'InvalidTemplate',
      'not supported on a nested resource',
    ],
    ['text', 'InvalidRequestContent', "The resource at '/resources/0' must be an object."],
  ])('%j is refused', (resource, code, message) => {
    const { faults } = evaluateSections({ resources: [resource] });
    expect(faults[0]).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(faults[0]?.pointer).toMatch(/^\/resources\/0/);
  });

  it('must not be defined twice', () => {
    const resources = [ruleOf('a'), ruleOf('A'), ruleOf('b', { condition: false }), ruleOf('b')];
    expect(evaluateSections({ resources }).faults).toEqual([
      {
        code: 'InvalidTemplate',
        message: expect.stringMatching(
          /^Deployment template validation failed: 'The resource 'Microsoft\.Insights\/dataCollectionRules\/A' at line '1' and column '\d+' is defined multiple times in a template\./,
        ),
        pointer: '/resources/1',
      },
    ]);
  });
});
