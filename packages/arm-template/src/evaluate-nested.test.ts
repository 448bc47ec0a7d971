import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { evaluateSections, groupId, ruleOf, subscriptionId, templateOf } from './testing/template-fixture.js';

function deploymentOf(template: Json, members: JsonObject = {}, properties: JsonObject = {}): JsonObject {
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'inside',
    properties: { mode: 'Incremental', template, ...properties },
    ...members,
  };
}

const inner = { expressionEvaluationOptions: { scope: 'inner' } };
const variables = { name: 'outer-name' };

describe('nested deployments', () => {
  it('see the names of the outer template', () => {
    const template = templateOf({
      variables: { name: 'inner-name' },
      resources: [ruleOf("[variables('name')]")],
    });
    const { resources, faults } = evaluateSections({ variables, resources: [deploymentOf(template)] });
    expect(faults).toEqual([]);
    expect(resources[0]?.id).toBe(`${groupId}/providers/Microsoft.Resources/deployments/inside`);
    expect(resources[0]?.nested?.resources).toMatchObject([
      { name: 'outer-name', pointer: '/resources/0/properties/template/resources/0' },
    ]);
  });

  it('see their own with inner scope, and their parameters', () => {
    const template = templateOf({
      parameters: { suffix: { type: 'string' } },
      variables: { name: "[concat('inner-', parameters('suffix'), '-', deployment().name)]" },
      resources: [ruleOf("[variables('name')]")],
    });
    const parameters = { suffix: { value: "[variables('name')]" } };
    const { resources, faults } = evaluateSections({
      variables,
      resources: [deploymentOf(template, {}, { ...inner, parameters })],
    });
    expect(faults).toEqual([]);
    expect(resources[0]?.nested?.resources[0]?.name).toBe('inner-outer-name-inside');
  });

  it.each([
    [{ resourceGroup: 'other' }, `/subscriptions/${subscriptionId}/resourceGroups/other`],
    [{ resourceGroup: 'other', subscriptionId: '5' }, '/subscriptions/5/resourceGroups/other'],
    [{ subscriptionId: '5' }, '/subscriptions/5'],
  ])('go to %j', (members, scopeId) => {
    const template = templateOf({ resources: [ruleOf('r')] });
    const { resources } = evaluateSections({ resources: [deploymentOf(template, members, inner)] });
    expect(resources[0]?.nested?.resources[0]?.id).toBe(
      `${scopeId}/providers/Microsoft.Insights/dataCollectionRules/r`,
    );
  });

  it('give outputs to the outer template', () => {
    const template = templateOf({ outputs: { made: { type: 'string', value: "[concat('a', 'b')]" } } });
    const outputs = { it: { type: 'string', value: "[reference('inside').outputs.made.value]" } };
    const evaluated = evaluateSections({ resources: [deploymentOf(template)], outputs });
    expect([evaluated.faults, evaluated.outputs]).toEqual([[], { it: { type: 'string', value: 'ab' } }]);
  });

  it('have their faults among those of the outer template', () => {
    const template = templateOf({ resources: [ruleOf('[nope()]')] });
    expect(evaluateSections({ resources: [deploymentOf(template)] }).faults).toMatchObject([
      { pointer: '/resources/0/properties/template/resources/0/name' },
    ]);
  });

  it.each([
    [deploymentOf(null), 'InvalidRequestContent', "neither a 'template' nor a 'templateLink'"],
    [
      deploymentOf(null, {}, { templateLink: { uri: 'https://x/t.json' } }),
      'NotEmulated',
      "download a template from 'https://x/t.json'.",
    ],
    [deploymentOf(templateOf({}), { name: 'n'.repeat(65) }), 'InvalidDeploymentName', 'longer than 64'],
    [
      deploymentOf(
        templateOf({ resources: [ruleOf('[resourceGroup().name]')] }),
        { subscriptionId: '5' },
        inner,
      ),
      'InvalidTemplate',
      "'resourceGroup' is not expected at this location",
    ],
  ])('%j is refused', (deployment, code, message) => {
    expect(evaluateSections({ resources: [deployment] }).faults).toMatchObject([
      { code, message: expect.stringContaining(message) },
    ]);
  });
});
