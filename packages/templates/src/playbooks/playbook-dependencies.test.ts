import { describe, expect, it } from '@jest/globals';
import { playbookDependencies } from './playbook-dependencies.js';
import { playbookContent, solutionWith } from '../testing/playbook-fixture.js';

const connector = playbookContent(
  'Contoso Connector',
  {
    parameters: { ConnectorName: { defaultValue: 'ContosoApi' } },
    resources: [{ type: 'Microsoft.Web/customApis', name: "[parameters('ConnectorName')]" }],
  },
  'LogicAppsCustomConnector',
);
const functionApp = playbookContent(
  'ContosoFunction',
  {
    parameters: { FunctionAppName: { defaultValue: 'contosofn' } },
    resources: [{ type: 'Microsoft.Web/sites', name: 'x' }],
  },
  'AzureFunction',
);

function playbookWith(apiId: string, more: Record<string, string> = {}) {
  return playbookContent('Block', {
    parameters: { Api: { defaultValue: 'contosoapi' }, Fn: { defaultValue: 'ContosoFn' } },
    variables: { api: "[parameters('Api')]" },
    resources: [
      { type: 'Microsoft.Web/connections', name: 'c', properties: { api: { id: apiId }, ...more } },
    ],
  });
}

describe('playbookDependencies', () => {
  it.each([
    "[resourceId('Microsoft.Web/customApis', parameters('Api'))]",
    "[concat('/subscriptions/', subscription().subscriptionId, '/providers/Microsoft.Web/customApis/', variables('api'))]",
    "[concat(resourceGroup().id, '/providers/Microsoft.Web/customApis/ContosoApi')]",
  ])('finds the custom connector of %s wherever it stands', (apiId) => {
    const playbook = playbookWith(apiId);
    const expected = (number: number) => [
      {
        kind: 'LogicAppsCustomConnector',
        contentId: "[variables('_Contoso Connector')]",
        version: `[variables('playbookVersion${number}')]`,
      },
    ];
    expect(playbookDependencies(playbook, solutionWith([connector, playbook]))).toEqual(expected(1));
    expect(playbookDependencies(playbook, solutionWith([playbook, connector]))).toEqual(expected(2));
  });

  it('finds the function app a playbook calls', () => {
    const playbook = playbookWith('x', { id: "[resourceId('Microsoft.Web/sites', parameters('Fn'))]" });
    expect(playbookDependencies(playbook, solutionWith([playbook, functionApp]))).toEqual([
      {
        kind: 'AzureFunction',
        contentId: "[variables('_ContosoFunction')]",
        version: "[variables('playbookVersion2')]",
      },
    ]);
  });

  it('says nothing of connectors that are not in the solution', () => {
    const playbook = playbookWith("[resourceId('Microsoft.Web/customApis', 'Fabrikam')]");
    expect(playbookDependencies(playbook, solutionWith([connector, functionApp, playbook]))).toEqual([]);
  });
});
