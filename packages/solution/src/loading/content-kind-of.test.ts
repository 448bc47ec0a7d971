import { describe, expect, it } from '@jest/globals';
import type { Json } from '@hubwright/schema';
import { contentKindOf, mayHoldContent } from './content-kind-of.js';

const examples: readonly (readonly [string | undefined, Json])[] = [
  ['DataConnector', { kind: 'APIPolling', properties: { connectorUiConfig: {}, pollingConfig: {} } }],
  ['DataConnector', [{ type: 'Microsoft.Insights/dataCollectionRules', properties: { dataFlows: [] } }]],
  ['DataConnector', { id: 'a', title: 'A', instructionSteps: [] }],
  ['Watchlist', { resources: [{ type: 'Microsoft.OperationalInsights/workspaces/providers/Watchlists' }] }],
  ['Playbook', { resources: [{ type: 'Microsoft.Web/connections' }, { type: 'Microsoft.Logic/workflows' }] }],
  ['Workbook', { version: 'Notebook/1.0', items: [] }],
  ['Parser', { FunctionName: 'A', FunctionQuery: 'A_CL' }],
  ['SummaryRule', { query: 'A_CL', destinationTable: 'B_CL' }],
  ['AnalyticsRule', { query: 'A_CL', kind: 'NRT' }],
  ['AnalyticsRule', { query: 'A_CL', queryFrequency: '1h', tactics: [] }],
  ['HuntingQuery', { query: 'A_CL', tactics: [] }],
  [undefined, { resources: [{ type: 'Microsoft.Storage/storageAccounts' }] }],
  [undefined, { name: 'hubwright', version: '1.0.0', dependencies: {} }],
  [undefined, ['a']],
  [undefined, null],
];

describe('contentKindOf', () => {
  it.each(examples)('tells %s', (kind, value) => {
    expect(contentKindOf(value)).toBe(kind);
  });

  it.each(examples.filter(([kind]) => kind !== undefined))(
    'a file of %s may hold content',
    (_kind, value) => {
      const asYaml = 'query' in (value as object) ? 'id: a\nquery: A_CL\n' : JSON.stringify(value, null, 2);
      expect(mayHoldContent(asYaml)).toBe(true);
    },
  );

  it('takes the folder into account where members do not decide', () => {
    expect(contentKindOf({ query: 'A_CL', kind: 'Scheduled' }, ['Hunting Queries'])).toBe('HuntingQuery');
  });

  it('passes over files that are no content', () => {
    expect(mayHoldContent('{ "name": "hubwright", "scripts": { "query": "x" } }')).toBe(false);
  });
});
