import type { Diagnostic } from '@hubwright/schema';
import { loadSolution } from '../loading/load-solution.js';
import type { CcfConnectorContent } from '../model.js';
import { memoryFiles, minimalSolution } from '../testing/memory-files.js';

const uiConfig = {
  id: 'Contoso',
  title: 'Contoso',
  publisher: 'Contoso',
  descriptionMarkdown: 'Collects events.',
  graphQueries: [],
  dataTypes: [],
  connectivityCriteria: [{ type: 'HasDataConnectors' }],
  permissions: {},
  instructionSteps: [],
};
const definition = {
  name: 'Contoso',
  type: 'Microsoft.SecurityInsights/dataConnectorDefinitions',
  kind: 'Customizable',
  properties: { connectorUiConfig: uiConfig },
};
const poller = (streamName = 'Custom-Contoso', connectorDefinitionName = 'Contoso') => ({
  name: 'ContosoPoller',
  type: 'Microsoft.SecurityInsights/dataConnectors',
  kind: 'RestApiPoller',
  properties: {
    connectorDefinitionName,
    auth: { type: 'APIKey', ApiKey: '{{apikey}}' },
    request: { apiEndpoint: 'https://example.com/events' },
    response: { eventsJsonPaths: ['$'] },
    dcrConfig: { streamName, dataCollectionEndpoint: '{{x}}', dataCollectionRuleImmutableId: '{{y}}' },
  },
});
const rule = (stream = 'Custom-Contoso') => ({
  name: 'ContosoDCR',
  type: 'Microsoft.Insights/dataCollectionRules',
  properties: {
    streamDeclarations: { 'Custom-Contoso': { columns: [{ name: 'a', type: 'string' }] } },
    destinations: { logAnalytics: [{ workspaceResourceId: '{{workspaceResourceId}}', name: 'w' }] },
    dataFlows: [
      { streams: ['Custom-Other'], destinations: ['w'], outputStream: 'Custom-Other_CL' },
      { streams: [stream], destinations: ['w'], outputStream: 'Custom-Contoso_CL', transformKql: 'source' },
    ].slice(stream === 'Custom-Contoso' ? 1 : 0),
  },
});
const table = (name: string) => ({
  name,
  type: 'Microsoft.OperationalInsights/workspaces/tables',
  properties: { schema: { name, columns: [{ name: 'TimeGenerated', type: 'datetime' }] } },
});

function load(parts: Record<string, unknown>, listed = ['Data Connectors/c/definition.json']) {
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [`Data Connectors/c/${name}.json`, JSON.stringify(value)]),
  );
  const port = memoryFiles(minimalSolution({ 'Data Connectors': listed }, files));
  const { solution, diagnostics } = loadSolution('/repo/Solutions/Contoso', port);
  return { connectors: (solution?.content ?? []) as CcfConnectorContent[], diagnostics };
}

function found(diagnostics: readonly Diagnostic[]) {
  const linkChecks = /^(definition-|poller-|dcr-|connector-part)/;
  return diagnostics
    .filter(({ checkId }) => linkChecks.test(checkId))
    .map(({ checkId, messageId }) => `${checkId}/${messageId}`);
}

const all = { definition, poller: poller(), dcr: rule(), table: table('Contoso_CL') };

it('joins a definition with its poller, rule and table, which the data file does not list', () => {
  const { connectors, diagnostics } = load(all);
  expect(found(diagnostics)).toEqual([]);
  expect(connectors).toHaveLength(1);
  expect(connectors[0]).toMatchObject({
    contentKind: 'CcfConnector',
    pollers: [{ value: { kind: 'RestApiPoller' } }],
    dataCollectionRules: [{ value: { name: 'ContosoDCR' } }],
    tables: [{ value: { name: 'Contoso_CL' } }],
  });
});

it('joins bare parts: a page, a list with a poller, a rule without a name, a table known by its schema', () => {
  const { connectors, diagnostics } = load({
    definition: uiConfig,
    poller: [poller()],
    dcr: { properties: rule().properties },
    table: { properties: table('Contoso_CL').properties },
  });
  expect(found(diagnostics)).toEqual([]);
  expect(connectors[0]).toMatchObject({
    definition: { value: { kind: 'Customizable', properties: { connectorUiConfig: { id: 'Contoso' } } } },
    pollers: [{ pointer: '/0' }],
    dataCollectionRules: [{ value: { name: 'ContosoDCR' } }],
    tables: [{ value: { name: 'Contoso_CL' } }],
  });
});

it('looks at all flows and streams of a rule', () => {
  const { diagnostics } = load({
    ...all,
    poller: poller('Custom-Second'),
    dcr: rule('Custom-Second'),
    other: table('Other_CL'),
  });
  expect(found(diagnostics)).toEqual(['dcr-stream-not-declared/missing', 'dcr-stream-not-declared/missing']);
});

it.each([
  ['no poller', { definition }, ['definition-poller-missing/missing']],
  [
    'a misspelt definition name',
    { ...all, poller: poller('Custom-Contoso', 'Contosso') },
    ['definition-poller-missing/similar', 'poller-definition-missing/similar'],
  ],
  ['a misspelt stream', { ...all, poller: poller('Custom-Contosso') }, ['poller-stream-unknown/similar']],
  ['no table', { definition, poller: poller(), dcr: rule() }, ['dcr-table-missing/missing']],
  ['a table nobody writes to', { ...all, more: table('Unused_CL') }, ['connector-part-unused/unused']],
])('reports %s', (_, parts, expected) => {
  expect(found(load(parts).diagnostics)).toEqual(expected);
});

it('passes over other JSON files beside a connector', () => {
  const { diagnostics } = load({ ...all, host: { version: '2.0' }, swagger: { info: {} } });
  expect(found(diagnostics)).toEqual([]);
});
