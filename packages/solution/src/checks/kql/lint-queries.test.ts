import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatMessage, locate, type Diagnostic } from '@hubwright/schema';
import { loadSolution } from '../../loading/load-solution.js';
import { memoryFiles, minimalSolution } from '../../testing/memory-files.js';
import { kqlChecks } from './kql-checks.js';
import { lintQueries } from './lint-queries.js';

const folder = '/repo/Solutions/Contoso';

/** Checks the queries of a solution in memory; each finding is its severity, check and the text it is at. */
async function lint(data: Record<string, unknown>, files: Record<string, string>): Promise<string[]> {
  const { solution } = loadSolution(folder, memoryFiles(minimalSolution(data, files)));
  return (await lintQueries(solution!)).map(show);
}

function show({ severity, checkId, location }: Diagnostic): string {
  const { source, offset, length } = locate(location)!;
  return `${severity} ${checkId} ${JSON.stringify(source.text.slice(offset, offset + length))}`;
}

const ruleHead = `id: 0b85a077-8ba5-4cb5-90f7-1e882afe10c9
name: Failed logins
description: Identifies failed logins.
kind: NRT
severity: Medium
requiredDataConnectors: []
tactics: [InitialAccess]
relevantTechniques: [T1078]
version: 1.0.0
`;

function rule(query: string, more = ''): [Record<string, unknown>, Record<string, string>] {
  const indented = query.replaceAll('\n', '\n  ');
  return [
    { 'Analytic Rules': ['Analytic Rules/A.yaml'] },
    { 'Analytic Rules/A.yaml': `${ruleHead}${more}query: |\n  ${indented}\n` },
  ];
}

it('lists its checks once each, with pages', () => {
  expect(new Set(kqlChecks.map(({ id }) => id)).size).toBe(kqlChecks.length);
  for (const { id, page } of kqlChecks) {
    expect([id, existsSync(page), page.pathname.endsWith(`/${id}.md`)]).toEqual([id, true, true]);
  }
});

it('has nothing to say of a solution without queries', async () => {
  expect(await lint({}, {})).toEqual([]);
});

describe('the query of a rule', () => {
  it('is an error only when it is no KQL', async () => {
    expect(await lint(...rule('SecurityEvent\n| summarize count();\n| take 1'))).toEqual([
      'error kql-syntax "|"',
    ]);
    expect(await lint(...rule('SecurityEvent\n| where Acount == "x"'))).toEqual([
      'warning kql-semantic "Acount"',
    ]);
    expect(await lint(...rule('Contoso_CL\n| where Anything == "x"'))).toEqual([
      'info kql-unknown-table "Contoso_CL"',
    ]);
    expect(await lint(...rule('ContosoEvents(1)\n| take 1'))).toEqual([
      'warning kql-unknown-function "ContosoEvents"',
    ]);
  });

  it('must give the columns its entities and details are taken from', async () => {
    const more = `entityMappings:
  - entityType: Account
    fieldMappings:
      - identifier: FullName
        columnName: Acount
      - identifier: Sid
        columnName: Account
customDetails:
  Machine: computer
alertDetailsOverride:
  alertDisplayNameFormat: Logins of {{Account}} on {{Computer}}, {{Logins}} times
`;
    expect(await lint(...rule('SecurityEvent\n| summarize Logins = count() by Account', more))).toEqual([
      'warning kql-output-column-missing "Acount"',
      'warning kql-output-column-missing "computer"',
      'warning kql-output-column-missing "{{Computer}}"',
    ]);
    expect(await lint(...rule('Contoso_CL\n| where Logins > 1', more))).toEqual([
      'info kql-unknown-table "Contoso_CL"',
    ]);
  });
});

describe('parsers', () => {
  it('are functions with their columns, and text files are checked as they are written', async () => {
    const [data, files] = rule('Contoso("x")\n| project Action, Acton');
    const yaml = `Function:
  Title: Contoso
  Version: 1.0.0
Category: Microsoft Sentinel Parser
FunctionName: Contoso
FunctionParams:
  - Name: action
    Type: string
    Default: ''
FunctionQuery: |
  SecurityEvent
  | where Account == action and Acount != action
  | project TimeGenerated, Action = Activity;
`;
    const text = '// Comment\r\nSecurityEvent // more\r\n| where Nobody == 1\r\n';
    const found = await lint(
      { ...data, Parsers: ['Parsers/Contoso.yaml', 'Parsers/Other.txt'] },
      { ...files, 'Parsers/Contoso.yaml': yaml, 'Parsers/Other.txt': text },
    );
    expect(found.toSorted()).toEqual([
      'warning kql-semantic "Acount"',
      'warning kql-semantic "Acton"',
      'warning kql-semantic "Nobody"',
    ]);
  });

  it('of JSON are found inside their template', async () => {
    const query = 'SecurityEvent\n| where "a" == Acount';
    const properties = { category: 'Samples', displayName: 'C', functionAlias: 'Contoso', query };
    const resource = { type: 'Microsoft.OperationalInsights/workspaces/savedSearches', properties };
    const template = { resources: [{ type: 'other' }, { ...resource, name: 'x' }] };
    expect(
      await lint({ Parsers: ['Parsers/C.json'] }, { 'Parsers/C.json': JSON.stringify(template) }),
    ).toEqual(['warning kql-semantic "Acount"']);
  });
});

/** A page of the first generation with these members. */
function connector(members: Record<string, unknown>): [Record<string, unknown>, Record<string, string>] {
  const page = {
    id: 'Contoso',
    title: 'Contoso',
    publisher: 'Contoso',
    descriptionMarkdown: 'Events.',
    graphQueriesTableName: 'ContosoAudit_CL',
    instructionSteps: [],
    ...members,
  };
  return [
    { 'Data Connectors': ['Data Connectors/C.json'] },
    { 'Data Connectors/C.json': JSON.stringify(page) },
  ];
}

it('fills the table into the queries of a connector page and points at what is written', async () => {
  const [data, files] = connector({
    graphQueries: [
      { metricName: 'x', legend: 'x', baseQuery: '{{graphQueriesTableName}} | wher "a" == Action' },
    ],
    sampleQueries: [{ description: 'x', query: 'SecurityEvent\n| where Acount == "x"' }, { query: ' ' }],
    dataTypes: [{ name: 'x', lastDataReceivedQuery: '{{other}} | nothing' }],
    connectivityCriterias: [
      { type: 'IsConnectedQuery', value: ['{{graphQueriesTableName}} | take'] },
      { type: 'SentinelKinds', value: ['| no query'] },
    ],
  });
  expect(await lint(data, files)).toEqual([
    'error kql-syntax "wher"',
    'warning kql-semantic "Acount"',
    'error kql-syntax ""',
  ]);
});

const columns = [
  { name: 'TimeGenerated', type: 'datetime' },
  { name: 'actor', type: 'dynamic' },
  { name: 'count', type: 'long' },
];

/** A connector with a data collection rule of one transformation and the table it writes to. */
function ccf(transformKql: string): [Record<string, unknown>, Record<string, string>] {
  const definition = {
    name: 'Contoso',
    type: 'Microsoft.SecurityInsights/dataConnectorDefinitions',
    kind: 'Customizable',
    properties: { connectorUiConfig: { id: 'Contoso', title: 'Contoso', publisher: 'Contoso' } },
  };
  const poller = {
    name: 'ContosoPoller',
    type: 'Microsoft.SecurityInsights/dataConnectors',
    kind: 'RestApiPoller',
    properties: { connectorDefinitionName: 'Contoso', dcrConfig: { streamName: 'Custom-Contoso' } },
  };
  const rule = {
    name: 'ContosoDCR',
    type: 'Microsoft.Insights/dataCollectionRules',
    properties: {
      streamDeclarations: { 'Custom-Contoso': { columns } },
      dataFlows: [{ streams: ['Custom-Contoso'], transformKql, outputStream: 'Custom-Contoso_CL' }],
    },
  };
  const tableColumns = [
    { name: 'TimeGenerated', type: 'dateTime' },
    { name: 'Actor', type: 'string' },
  ];
  const table = {
    name: 'Contoso_CL',
    type: 'Microsoft.OperationalInsights/workspaces/tables',
    properties: { schema: { name: 'Contoso_CL', columns: tableColumns } },
  };
  return [
    { 'Data Connectors': ['Data Connectors/C.json'] },
    { 'Data Connectors/C.json': JSON.stringify([definition, poller, rule, table]) },
  ];
}

describe('a transformation', () => {
  it('is quiet when it fits the table', async () => {
    expect(await lint(...ccf('source | project TimeGenerated, Actor = tostring(actor)'))).toEqual([]);
  });

  it('is an error when Azure refuses it', async () => {
    expect(await lint(...ccf('source | summarize count()'))).toEqual([
      'error kql-transform-unsupported "summarize"',
    ]);
    expect(await lint(...ccf('source | project Actor = actr'))).toEqual(['error kql-semantic "actr"']);
    expect(await lint(...ccf('source | where'))).toEqual(['error kql-syntax ""']);
    expect(await lint(...ccf('SecurityEvent | take 1'))).toContain(
      'error kql-transform-unsupported "SecurityEvent"',
    );
  });

  it('is a warning where it leaves the documented list or the table', async () => {
    expect(await lint(...ccf('source | project TimeGenerated, Actor = actor, Total = count'))).toEqual([
      'warning dcr-output-mismatch "Actor"',
      'warning dcr-output-mismatch "Total"',
    ]);
  });

  it('is left alone when it is an expression or has placeholders', async () => {
    expect(await lint(...ccf("[concat('source | where ', variables('x'))]"))).toEqual([]);
    expect(await lint(...ccf('source | where {{condition}}'))).toEqual([]);
  });

  it('declares the columns of the table to queries', async () => {
    const [data, files] = ccf('source | project TimeGenerated, Actor = tostring(actor)');
    const [ruleData, ruleFiles] = rule('Contoso_CL\n| where Actr == "x"');
    expect(await lint({ ...data, ...ruleData }, { ...files, ...ruleFiles })).toEqual([
      'warning kql-semantic "Actr"',
    ]);
  });
});

it('fills every place of its messages', async () => {
  const { solution } = loadSolution(
    folder,
    memoryFiles(minimalSolution(...ccf('source | project Total = count, Actor = actor, actors = actor'))),
  );
  const messages = (await lintQueries(solution!)).map(({ checkId, messageId, args }) => {
    const check = kqlChecks.find(({ id }) => id === checkId)!;
    return formatMessage(check.messages[messageId]!, args);
  });
  expect(messages).toEqual([
    'The transformation gives "Total", but the table Contoso_CL has no such column, so its values are lost. Add the column to the table, or leave it out of the result.',
    'The transformation gives "Actor" as dynamic, but in the table Contoso_CL it is string, and the deployment of the rule may be refused. Convert it with tostring(), or change the type in the table.',
    'The transformation gives "actors", but the table Contoso_CL has no such column, so its values are lost. Did you mean "Actor"?',
  ]);
});

describe('kept verdicts', () => {
  const rule = { 'Analytic Rules/A.yaml': `${ruleHead}query: SigninLogs | where Acton == 1\n` };
  const { solution } = loadSolution(
    folder,
    memoryFiles(minimalSolution({ 'Analytic Rules': Object.keys(rule) }, rule)),
  );

  it('are used instead of an analysis, and written after one', async () => {
    const store = new Map<string, string>();
    const found = (await lintQueries(solution!, { store })).map(show);
    expect(found).toEqual(['warning kql-semantic "Acton"']);
    expect((await lintQueries(solution!, { store })).map(show)).toEqual(found);
    const nothing = { diagnostics: [], referencedTables: [], referencedFunctions: [] };
    for (const key of store.keys()) store.set(key, JSON.stringify({ verdict: nothing }));
    expect(await lintQueries(solution!, { store })).toEqual([]);
  });

  it('are asked for in the files that are wanted alone', async () => {
    expect(await lintQueries(solution!, { isWanted: () => false })).toEqual([]);
  });
});
