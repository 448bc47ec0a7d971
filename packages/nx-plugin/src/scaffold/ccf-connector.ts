import type { ConnectorOptions } from './connector-options.js';
import { connectorPage } from './connector-page.js';
import { type ScaffoldFile, identifierOf, jsonFile } from './scaffold-file.js';

/** A column as the API gives it, and as the table keeps it. */
const columns = [
  {
    from: 'timestamp',
    to: 'TimeGenerated',
    type: 'datetime',
    description: 'When the event happened, in UTC.',
  },
  { from: 'id', to: 'EventId', type: 'string', description: 'Identifier of the event.' },
  { from: 'type', to: 'EventType', type: 'string', description: 'Type of the event.' },
  { from: 'details', to: 'Details', type: 'dynamic', description: 'All other parts of the event.' },
];

/**
 * A connector of the Codeless Connector Framework in its four parts: definition, poller, data collection rule and
 * table. The definition comes first; it is the part the data file lists.
 */
export function ccfConnectorFiles(options: ConnectorOptions): ScaffoldFile[] {
  const id = identifierOf(options.title);
  const names: Names = { id, table: `${id}_CL`, stream: `Custom-${id}Events` };
  const folder = `Data Connectors/${id}_ccf`;
  return [
    jsonFile(`${folder}/${id}_ConnectorDefinition.json`, connectorDefinition(options, names)),
    jsonFile(`${folder}/${id}_PollerConfig.json`, poller(options, names)),
    jsonFile(`${folder}/${id}_DCR.json`, dataCollectionRule(names)),
    jsonFile(`${folder}/${id}_Table.json`, table(names)),
  ];
}

interface Names {
  readonly id: string;
  readonly table: string;
  readonly stream: string;
}

function connectorDefinition(options: ConnectorOptions, { id, table }: Names): object {
  return {
    name: id,
    apiVersion: '2022-09-01-preview',
    type: 'Microsoft.SecurityInsights/dataConnectorDefinitions',
    location: '{{location}}',
    kind: 'Customizable',
    properties: {
      connectorUiConfig: {
        ...connectorPage(options, table),
        connectivityCriteria: [{ type: 'HasDataConnectors' }],
        instructionSteps: [
          {
            title: `Connect ${options.title}`,
            description:
              'Enter the API key and select **Connect**. First events can take up to 30 minutes to arrive.',
            instructions: [
              {
                type: 'Textbox',
                parameters: {
                  label: 'API key',
                  name: 'apikey',
                  type: 'password',
                  placeholder: 'API key',
                  validations: { required: true },
                },
              },
              {
                type: 'ConnectionToggleButton',
                parameters: {
                  name: 'toggle',
                  label: 'toggle',
                  connectLabel: 'Connect',
                  disconnectLabel: 'Disconnect',
                },
              },
            ],
          },
        ],
      },
    },
  };
}

function poller({ endpoint }: ConnectorOptions, { id, table, stream }: Names): object {
  return {
    name: `${id}Poller`,
    apiVersion: '2023-02-01-preview',
    type: 'Microsoft.SecurityInsights/dataConnectors',
    location: '{{location}}',
    kind: 'RestApiPoller',
    properties: {
      connectorDefinitionName: id,
      dataType: table,
      dcrConfig: {
        streamName: stream,
        dataCollectionEndpoint: '{{dataCollectionEndpoint}}',
        dataCollectionRuleImmutableId: '{{dataCollectionRuleImmutableId}}',
      },
      auth: { type: 'APIKey', ApiKey: '{{apikey}}', ApiKeyName: 'Authorization', ApiKeyIdentifier: 'Bearer' },
      request: {
        apiEndpoint: endpoint,
        httpMethod: 'GET',
        queryWindowInMin: 5,
        queryTimeFormat: 'yyyy-MM-ddTHH:mm:ssZ',
        startTimeAttributeName: 'since',
        endTimeAttributeName: 'until',
        rateLimitQPS: 1,
        retryCount: 3,
        timeoutInSeconds: 60,
        headers: { Accept: 'application/json' },
      },
      response: { eventsJsonPaths: ['$.events'], format: 'json' },
      paging: {
        pagingType: 'NextPageToken',
        nextPageTokenJsonPath: '$.next',
        nextPageParaName: 'cursor',
      },
    },
  };
}

function dataCollectionRule({ id, table, stream }: Names): object {
  const projected = columns.map(({ from, to }) => `${to} = ${from}`).join(', ');
  return {
    name: `${id}Dcr`,
    apiVersion: '2022-06-01',
    type: 'Microsoft.Insights/dataCollectionRules',
    location: '{{location}}',
    properties: {
      dataCollectionEndpointId: '{{dataCollectionEndpointId}}',
      streamDeclarations: { [stream]: { columns: columns.map(({ from, type }) => ({ name: from, type })) } },
      destinations: { logAnalytics: [{ workspaceResourceId: '{{workspaceResourceId}}', name: 'workspace' }] },
      dataFlows: [
        {
          streams: [stream],
          destinations: ['workspace'],
          transformKql: `source | project ${projected}`,
          outputStream: `Custom-${table}`,
        },
      ],
    },
  };
}

function table({ table }: Names): object {
  return {
    name: table,
    apiVersion: '2022-10-01',
    type: 'Microsoft.OperationalInsights/workspaces/tables',
    location: '{{location}}',
    properties: {
      schema: {
        name: table,
        columns: columns.map(({ to, type, description }) => ({ name: to, type, description })),
      },
    },
  };
}
