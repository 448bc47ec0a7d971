import { describe, expect, it } from '@jest/globals';
import { evaluateExpression, groupId, subscriptionId } from '../testing/template-fixture.js';

const other = '44444444-4444-4444-4444-444444444444';
const workspace = `${groupId}/providers/Microsoft.OperationalInsights/workspaces/ws`;

describe('functions of resource ids', () => {
  it.each([
    ["[resourceId('Microsoft.OperationalInsights/workspaces', 'ws')]", workspace],
    [
      "[resourceId('Microsoft.OperationalInsights/workspaces/tables', 'ws', 'T_CL')]",
      `${workspace}/tables/T_CL`,
    ],
    [
      "[resourceId('rg2', 'Microsoft.Web/sites/', 'a')]",
      `/subscriptions/${subscriptionId}/resourceGroups/rg2/providers/Microsoft.Web/sites/a`,
    ],
    [
      `[resourceId('${other}', 'rg2', 'Microsoft.Web/sites', 'a')]`,
      `/subscriptions/${other}/resourceGroups/rg2/providers/Microsoft.Web/sites/a`,
    ],
    [
      "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')]",
      `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/r`,
    ],
    [
      "[tenantResourceId('Microsoft.Authorization/roleDefinitions', 'r')]",
      '/providers/Microsoft.Authorization/roleDefinitions/r',
    ],
    [
      "[managementGroupResourceId('mg', 'Microsoft.Authorization/policyDefinitions', 'p')]",
      '/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Authorization/policyDefinitions/p',
    ],
    [
      "[extensionResourceId(resourceId('Microsoft.OperationalInsights/workspaces', 'ws'), 'Microsoft.SecurityInsights/contentPackages', 'c')]",
      `${workspace}/providers/Microsoft.SecurityInsights/contentPackages/c`,
    ],
    ['[resourceGroup().id]', groupId],
    ["[last(split(subscription().id, '/'))]", subscriptionId],
    ['[deployment().name]', 'test'],
    ['[environment().suffixes.storage]', 'core.windows.net'],
  ])('%s', (expression, expected) => {
    expect(evaluateExpression(expression)).toBe(expected);
  });

  it.each([
    [
      "[resourceId('Microsoft.OperationalInsights/workspaces/tables', 'ws')]",
      "the type 'Microsoft.OperationalInsights/workspaces/tables' requires '2' resource name argument(s)",
    ],
    ["[resourceId('workspaces', 'ws')]", "'resourceId': the type of one or more arguments is not valid"],
    [
      "[resourceId('Microsoft.Insights/workbooks', '')]",
      "of the type 'Microsoft.Insights/workbooks' is empty",
    ],
    ["[resourceid2('a')]", "The template function 'resourceid2' is not valid."],
  ])('refuses %s', (expression, message) => {
    expect(evaluateExpression(expression)).toContain(message);
  });
});
