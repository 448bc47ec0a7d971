import { classifyConnectorFile, classifyResource } from './classify.js';

it.each([
  [{ type: 'Microsoft.OperationalInsights/workspaces/providers/dataConnectorDefinitions' }, 'definition'],
  [{ type: 'microsoft.securityinsights/DATACONNECTORS', kind: 'Push', properties: {} }, 'poller'],
  [{ type: 'Microsoft.Insights/dataCollectionRules' }, 'dcr'],
  [{ type: 'Microsoft.Insights/dataCollectionEndpoints' }, 'dce'],
  [{ type: 'Microsoft.OperationalInsights/workspaces/tables' }, 'table'],
  [{ type: 'Microsoft.Storage/storageAccounts' }, 'other'],
  [{ kind: 'APIPolling', properties: { connectorUiConfig: {}, pollingConfig: {} } }, 'ccp'],
  [{ kind: 'Customizable', properties: { connectorUiConfig: {} } }, 'definition'],
  [{ kind: 'GenericUI', properties: { connectorUiConfig: {} } }, 'legacy-ui'],
  [{ properties: { connectorDefinitionName: 'x' } }, 'poller'],
  [{ properties: { dataFlows: [] } }, 'dcr'],
  [{ properties: { schema: { columns: [] } } }, 'table'],
  [{ id: 'x', title: 'X', instructionSteps: [] }, 'legacy-ui'],
  [{ bindings: [], disabled: false }, 'other'],
])('classifies %j as %s', (object, kind) => {
  expect(classifyResource(object)).toBe(kind);
});

it('finds the parts of lists and templates, with their pointers', () => {
  const table = { type: 'Microsoft.OperationalInsights/workspaces/tables' };
  expect(classifyConnectorFile([table, 1]).map(({ pointer }) => pointer)).toEqual(['/0']);
  expect(classifyConnectorFile({ resources: [table] }).map(({ pointer }) => pointer)).toEqual([
    '/resources/0',
  ]);
});
