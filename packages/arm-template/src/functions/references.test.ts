import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { evaluateSections, groupId, ruleId, ruleOf, testScope } from '../testing/template-fixture.js';

const table = 'Microsoft.OperationalInsights/workspaces/tables';

/** The value of a member of a rule beside which another one stands, or the messages of the faults. */
function evaluateInRule(expression: string): Json {
  const { resources, faults } = evaluateSections(
    { resources: [ruleOf('other'), ruleOf('one', { properties: { it: expression } })] },
    {},
    testScope({ [`${groupId}/providers/Microsoft.OperationalInsights/workspaces/ws`]: { properties: {} } }),
  );
  const one = resources.find(({ id }) => id === ruleId('one'));
  return one
    ? ((one.body['properties'] as JsonObject)['it'] ?? null)
    : faults.map(({ message }) => message).join();
}

/** See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#list. */
describe('list functions', () => {
  it.each([
    [
      'a resource of the template',
      `[listKeys('${ruleId('other')}', '2023-03-11').key1]`,
      /available properties/,
    ],
    [
      'a resource of the template',
      `[listKeys('${ruleId('other')}', '2023-03-11').primaryKey]`,
      /^emulated-secret$/,
    ],
    [
      'what only its service knows',
      `[list('${ruleId('other')}/triggers/manual', '2023-03-11').value]`,
      /^emulated-secret$/,
    ],
    [
      'a resource that exists',
      "[listKeys(resourceId('Microsoft.OperationalInsights/workspaces', 'ws'), '2020-08-01').primarySharedKey]",
      /^emulated-secret$/,
    ],
    [
      'nothing',
      `[listKeys('${ruleId('absent')}', '2023-03-11')]`,
      /dataCollectionRules\/absent' .* was not found/,
    ],
    ['a table of nothing', `[listKeys(resourceId('${table}', 'none', 't'), '2022-10-01')]`, /was not found/],
    [
      'the resource itself',
      `[listKeys('${ruleId('one')}', '2023-03-11')]`,
      /Circular dependency detected on resource/,
    ],
    [
      'a resource without a version',
      `[listKeys('${ruleId('other')}')]`,
      /requires 2 to 3 argument\(s\) while 1/,
    ],
  ])('called on %s: %s', (_, expression, expected) => {
    expect(evaluateInRule(expression)).toMatch(expected);
  });
});
