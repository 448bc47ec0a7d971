import { atValue, createSource, type JsonObject } from '@hubwright/schema';
import type { CcfConnectorContent, LegacyConnectorContent, Part } from '@hubwright/solution';

/** The parts of a codeless connector, each replacing or adding to those of the fixture. */
export interface CcfFixture {
  readonly uiConfig?: JsonObject;
  readonly pollers?: readonly JsonObject[];
  readonly rules?: readonly JsonObject[];
  readonly tables?: readonly JsonObject[];
}

/** A codeless connector with one poller, rule and table, as the loader would hand it over. */
export function ccfContent(fixture: CcfFixture = {}): CcfConnectorContent {
  const source = createSource('Data Connectors/Contoso_ccf/Contoso_Definition.json', '');
  const part = (value: JsonObject): Part<never> => ({ value, source, pointer: '' }) as unknown as Part<never>;
  return {
    contentKind: 'CcfConnector',
    source,
    fileName: 'Contoso_Definition',
    folders: ['Data Connectors', 'Contoso_ccf'],
    reference: atValue(source),
    uiPointer: '/properties/connectorUiConfig',
    definition: part({
      name: 'Contoso',
      type: 'Microsoft.SecurityInsights/dataConnectorDefinitions',
      kind: 'Customizable',
      properties: {
        connectorUiConfig: {
          id: 'Contoso',
          title: 'Contoso audit',
          instructionSteps: [],
          ...fixture.uiConfig,
        },
      },
    }),
    pollers: (fixture.pollers ?? [poller()]).map(part),
    dataCollectionRules: (fixture.rules ?? [rule()]).map(part),
    tables: (fixture.tables ?? [table()]).map(part),
  };
}

/** A REST poller with an API key; `properties` replace whole members. */
export function poller(properties: JsonObject = {}, members: JsonObject = {}): JsonObject {
  return {
    name: 'ContosoPoller',
    type: 'Microsoft.SecurityInsights/dataConnectors',
    kind: 'RestApiPoller',
    properties: {
      connectorDefinitionName: 'Contoso',
      dcrConfig: {
        streamName: 'Custom-Contoso',
        dataCollectionEndpoint: '{{dataCollectionEndpoint}}',
        dataCollectionRuleImmutableId: '{{dataCollectionRuleImmutableId}}',
      },
      auth: { type: 'APIKey', ApiKey: '{{apikey}}', ApiKeyName: 'Authorization' },
      request: { apiEndpoint: 'https://{{domain}}/api/v1/events' },
      response: { eventsJsonPaths: ['$'] },
      ...properties,
    },
    ...members,
  };
}

/** A data collection rule for one stream. */
export function rule(properties: JsonObject = {}, members: JsonObject = {}): JsonObject {
  return {
    name: 'ContosoDCR',
    type: 'Microsoft.Insights/dataCollectionRules',
    properties: {
      dataCollectionEndpointId: '{{dataCollectionEndpointId}}',
      streamDeclarations: { 'Custom-Contoso': { columns: [{ name: 'TimeGenerated', type: 'datetime' }] } },
      destinations: { logAnalytics: [{ workspaceResourceId: '{{workspaceResourceId}}', name: 'clv2ws1' }] },
      dataFlows: [
        {
          streams: ['Custom-Contoso'],
          destinations: ['clv2ws1'],
          transformKql: 'source',
          outputStream: 'Custom-Contoso_CL',
        },
      ],
      ...properties,
    },
    ...members,
  };
}

/** A custom table with one column. */
export function table(): JsonObject {
  return {
    name: 'Contoso_CL',
    type: 'Microsoft.OperationalInsights/workspaces/tables',
    properties: { schema: { name: 'Contoso_CL', columns: [{ name: 'TimeGenerated', type: 'datetime' }] } },
  };
}

/** A field of a page; `parameters` add to its name. */
export function textbox(name: string, parameters: JsonObject = {}): JsonObject {
  return {
    type: 'Textbox',
    parameters: {
      label: `The ${name}`,
      name,
      type: 'password',
      validations: { required: true },
      ...parameters,
    },
  };
}

/** A connector of the first generations, as the loader would hand it over. */
export function legacyContent(
  uiConfig: JsonObject = {},
  members: Partial<LegacyConnectorContent> = {},
): LegacyConnectorContent {
  const source = createSource('Data Connectors/Contoso.json', '');
  return {
    contentKind: 'DataConnector',
    kind: 'GenericUI',
    source,
    fileName: 'Contoso',
    folders: ['Data Connectors'],
    reference: atValue(source),
    uiConfig: {
      id: 'Contoso',
      title: 'Contoso',
      publisher: 'Contoso',
      descriptionMarkdown: 'Contoso events.',
      graphQueries: [{ metricName: 'Events', legend: 'Contoso_CL', baseQuery: 'Contoso_CL' }],
      sampleQueries: [],
      dataTypes: [{ name: 'Contoso_CL', lastDataReceivedQuery: 'Contoso_CL' }],
      connectivityCriterias: [{ type: 'IsConnectedQuery', value: ['Contoso_CL'] }],
      availability: { status: 1, isPreview: true },
      permissions: {},
      instructionSteps: [{ title: '', description: 'Do this.', instructions: [] }],
      metadata: { version: '1.2.0' },
      ...uiConfig,
    } as unknown as LegacyConnectorContent['uiConfig'],
    uiPointer: '',
    pollingConfig: undefined,
    ...members,
  };
}
