import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { PlaybookContent } from '@hubwright/solution';
import { renderPlaybook } from './render-playbook.js';
import { contextOf, playbookContent, solutionWith } from '../testing/playbook-fixture.js';

const playbook = playbookContent("O'Block", {
  metadata: { title: 'Block' },
  parameters: {
    PlaybookName: { type: 'string', defaultValue: 'Block-IP' },
    Where: { defaultValue: '[resourceGroup().name]' },
  },
  variables: { Api: "[concat('/', resourceGroup().location, '/managedApis/azuresentinel')]", Empty: '' },
  resources: [
    {
      type: 'Microsoft.Logic/workflows',
      name: "[parameters('PlaybookName')]",
      location: '[resourceGroup().location]',
      tags: { 'hidden-SentinelTemplateVersion': '1.2' },
      properties: { definition: { actions: { a: { inputs: {} } }, outputs: {} } },
    },
    { type: 'Microsoft.Web/connections', name: 'c', properties: { api: { id: "[variables('Api')]" } } },
  ],
});

function render(content: PlaybookContent) {
  const context = contextOf(solutionWith([content]));
  const fragment = renderPlaybook(content, 1, context);
  const resource = fragment.resources[0]!;
  const inner = resource.properties!['mainTemplate'] as JsonObject;
  return { fragment, resource, inner, resources: inner['resources'] as JsonObject[], context };
}

describe('renderPlaybook', () => {
  const { fragment, resource, inner, resources, context } = render(playbook);

  it('declares what identifies the playbook', () => {
    expect(fragment.variables).toEqual({
      "O'Block": "O'Block",
      "_O'Block": "[variables('O''Block')]",
      playbookVersion1: '1.2',
      playbookContentId1: "O'Block",
      _playbookContentId1: "[variables('playbookContentId1')]",
      playbookId1: "[resourceId('Microsoft.Logic/workflows', variables('playbookContentId1'))]",
      playbookTemplateSpecName1:
        "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat(parameters('workspace'),'-pl-',uniquestring(variables('_playbookContentId1'))))]",
      _playbookcontentProductId1:
        "[concat(take(variables('_solutionId'),50),'-','pl','-', uniqueString(concat(variables('_solutionId'),'-','Playbook','-',variables('_playbookContentId1'),'-', variables('playbookVersion1'))))]",
    });
    expect(fragment.dependencies).toEqual([
      { kind: 'Playbook', contentId: "[variables('_O''Block')]", version: "[variables('playbookVersion1')]" },
    ]);
    expect(resource.properties).toMatchObject({ displayName: 'Block-IP', contentKind: 'Playbook' });
  });

  it('evaluates the source when the playbook is deployed and the rest when the solution is installed', () => {
    expect(inner['parameters']).toMatchObject({ Where: { defaultValue: '[[resourceGroup().name]' } });
    expect(inner['variables']).toEqual({
      Api: "[[concat('/', variables('workspace-location-inline'), '/managedApis/azuresentinel')]",
      Empty: "[variables('blanks')]",
      'connection-2': "[[concat('/', variables('workspace-location-inline'), '/managedApis/azuresentinel')]",
      '_connection-2': "[[variables('connection-2')]",
      'workspace-location-inline': "[concat('[resourceGroup().locatio', 'n]')]",
      'workspace-name': "[parameters('workspace')]",
      workspaceResourceId:
        "[[resourceId('microsoft.OperationalInsights/Workspaces', variables('workspace-name'))]",
    });
    expect(resources[0]).toEqual({
      type: 'Microsoft.Logic/workflows',
      name: "[[parameters('PlaybookName')]",
      location: "[[variables('workspace-location-inline')]",
      tags: {
        'hidden-SentinelTemplateVersion': '1.2',
        'hidden-SentinelWorkspaceId': "[[variables('workspaceResourceId')]",
      },
      properties: { definition: { actions: { a: { inputs: "[variables('TemplateEmptyObject')]" } } } },
    });
    expect(resources[1]).toMatchObject({ properties: { api: { id: "[[variables('_connection-2')]" } } });
    expect(context.sharedVariables).toEqual({
      blanks: expect.any(String),
      TemplateEmptyObject: expect.any(String),
    });
  });

  it('shows the metadata of the source', () => {
    expect(inner['metadata']).toMatchObject({ title: 'Block', releaseNotes: { version: '1.2' } });
  });

  it('finds a custom connector by an id of its own deployment', () => {
    const { fragment, inner, resources, resource } = render(
      playbookContent(
        'Connector',
        { resources: [{ type: 'Microsoft.Web/customApis', name: "[concat(parameters('a'), 'x')]" }] },
        'LogicAppsCustomConnector',
      ),
    );
    expect(fragment.variables).not.toHaveProperty('playbookId1');
    expect(inner['variables']).toMatchObject({
      playbookContentId1: 'Connector',
      playbookId1: "[[resourceId('Microsoft.Web/customApis', concat(parameters('a'), 'x'))]",
    });
    expect(resources[1]).toMatchObject({
      name: "[[concat(variables('workspace-name'),'/Microsoft.SecurityInsights/',concat('LogicAppsCustomConnector-', last(split(variables('playbookId1'),'/'))))]",
      properties: { parentId: "[[variables('playbookId1')]" },
    });
    expect(resource.properties!['displayName']).toBe('Connector');
  });

  it('only escapes a nested deployment that evaluates its own template', () => {
    const nested = {
      type: 'Microsoft.Resources/deployments',
      name: 'nested',
      properties: {
        expressionEvaluationOptions: { scope: 'Inner' },
        template: { resources: [{ type: 'x', name: 'y', location: '[resourceGroup().location]' }] },
      },
    };
    const { resources } = render(playbookContent('Nested', { resources: [nested] }));
    expect(resources[0]).toMatchObject({
      properties: { template: { resources: [{ location: '[[resourceGroup().location]' }] } },
    });
  });

  it('changes nothing of its source', () => {
    const before = JSON.stringify(playbook.template);
    render(playbook);
    expect(JSON.stringify(playbook.template)).toBe(before);
  });
});
