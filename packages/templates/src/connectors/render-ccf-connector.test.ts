import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import { renderCcfConnector } from './render-ccf-connector.js';
import { ccfContent, poller, rule, textbox, type CcfFixture } from '../testing/connector-fixture.js';
import { declaredNames, findUnresolved } from '../testing/find-unresolved.js';
import { contextOf, solutionWith } from '../testing/playbook-fixture.js';

/** Names mainTemplate has in any solution. */
const always = {
  parameters: ['location', 'workspace-location', 'workspace'],
  variables: [
    '_solutionId',
    '_solutionName',
    '_solutionVersion',
    '_email',
    'workspaceResourceId',
    'blanks',
    'TemplateEmptyArray',
    'TemplateEmptyObject',
  ],
};

function render(fixture: CcfFixture = {}) {
  const content = ccfContent(fixture);
  const fragment = renderCcfConnector(content, 1, contextOf(solutionWith([content])));
  const templates = fragment.resources
    .filter(({ type }) => type.endsWith('/contentTemplates'))
    .map(({ properties }) => properties?.['mainTemplate'] as unknown as InnerTemplate);
  const [definition, connections] = templates;
  if (!definition || !connections) throw new Error('Two content templates were expected.');
  const connectors = connections.resources.filter(({ type }) => type.endsWith('/dataConnectors'));
  return { fragment, definition, connections, connectors, poller: connectors[0]?.properties as Poller };
}

interface InnerTemplate extends JsonObject {
  readonly parameters: Record<string, JsonObject>;
  readonly variables: Record<string, string>;
  readonly resources: ArmResource[];
}

type Poller = Record<'auth' | 'request' | 'dcrConfig', Record<string, unknown>> & JsonObject;

function expectResolved({ fragment, definition, connections }: ReturnType<typeof render>): void {
  const outer = {
    parameters: [...always.parameters, ...Object.keys(fragment.parameters ?? {})],
    variables: [...always.variables, ...Object.keys(fragment.variables)],
  };
  expect(findUnresolved([...fragment.resources], 1, outer)).toEqual([]);
  expect(findUnresolved(Object.values(fragment.variables), 1, outer)).toEqual([]);
  for (const template of [definition, connections])
    expect(findUnresolved(template, 2, declaredNames(template))).toEqual([]);
}

describe('renderCcfConnector', () => {
  it('renders template, page, metadata and connection template in this order', () => {
    const { fragment } = render();
    expect(fragment.resources.map(({ type }) => type.replace(/^.*\//, ''))).toEqual([
      'contentTemplates',
      'dataConnectorDefinitions',
      'metadata',
      'contentTemplates',
    ]);
    expect(fragment.dependencies).toEqual([
      {
        kind: 'DataConnector',
        contentId: "[variables('_dataConnectorContentIdConnections1')]",
        version: "[variables('dataConnectorCCPVersion')]",
      },
    ]);
  });

  it('binds placeholders of any member, alone and within text', () => {
    const rendered = render({
      pollers: [
        poller({
          auth: {
            type: 'OAuth2',
            TokenEndpoint: 'https://{{domain}}/token',
            TokenEndpointHeaders: { 'X-Key': "it's {{key}}" },
          },
          paging: { nested: { deep: ['{{apikey}}'] } },
          addOnAttributes: { tenant: '{{tenant}}' },
        }),
      ],
    });
    expect(rendered.poller.auth['TokenEndpoint']).toBe("[[concat('https://',parameters('domain'),'/token')]");
    expect(rendered.poller.auth['TokenEndpointHeaders']).toEqual({
      'X-Key': "[[concat('it''s ',parameters('key'))]",
    });
    expect(rendered.poller['paging']).toEqual({ nested: { deep: ["[[parameters('apikey')]"] } });
    expect(rendered.connections.parameters['tenant']).toEqual({
      defaultValue: '-NA-',
      type: 'securestring',
      minLength: 1,
    });
    expectResolved(rendered);
  });

  it('binds the endpoint and the rule to what the service passes, also where the source leaves them out', () => {
    const { poller: bound } = render({ pollers: [poller({ dcrConfig: { streamName: 'Custom-Contoso' } })] });
    expect(bound.dcrConfig).toEqual({
      streamName: 'Custom-Contoso',
      dataCollectionEndpoint: "[[parameters('dcrConfig').dataCollectionEndpoint]",
      dataCollectionRuleImmutableId: "[[parameters('dcrConfig').dataCollectionRuleImmutableId]",
    });
  });

  it('takes names that differ in case for one parameter, described by the page', () => {
    const rendered = render({ uiConfig: { instructionSteps: [{ instructions: [textbox('apiKey')] }] } });
    expect(Object.keys(rendered.connections.parameters).filter((name) => /^apikey$/i.test(name))).toEqual([
      'apikey',
    ]);
    expect(rendered.connections.parameters['apikey']).toEqual({
      defaultValue: 'apiKey',
      type: 'securestring',
      minLength: 1,
    });
    expectResolved(rendered);
  });

  it('does not take one name for another that contains it', () => {
    const rendered = render({
      uiConfig: { instructionSteps: [{ instructions: [textbox('apiKey')] }] },
      pollers: [poller({ auth: { type: 'APIKey', ApiKey: '{{apiKey}}', extra: '{{key}}' } })],
    });
    expect(Object.keys(rendered.connections.parameters)).toEqual(expect.arrayContaining(['apiKey', 'key']));
  });

  it('declares what expressions of the source refer to, and lifts expressions mainTemplate cannot evaluate', () => {
    const rendered = render({
      pollers: [
        poller({
          request: {
            apiEndpoint: "[[concat(parameters('host'), '/x/$Id$')]",
            streams: "[variables('streamName')]",
            region: "[parameters('workspace-location')]",
            place: '{{location}}',
          },
        }),
      ],
    });
    expect(rendered.poller.request).toEqual({
      apiEndpoint: "[[concat(parameters('host'), '/x/$Id$')]",
      streams: "[[parameters('streamName')]",
      region: "[parameters('workspace-location')]",
      place: "[parameters('workspace-location')]",
    });
    expectResolved(rendered);
  });

  it('escapes texts that only look like expressions for both evaluations', () => {
    const { poller: bound } = render({ pollers: [poller({ response: { eventsJsonPaths: ['[0]', '$'] } })] });
    expect(bound['response']).toEqual({ eventsJsonPaths: ['[[[0]', '$'] });
  });

  it('finds the fields of panes, groups, inner steps and options', () => {
    const names = (...found: string[]) => ({ instructions: found.map((name) => textbox(name)) });
    const { connections } = render({
      uiConfig: {
        instructionSteps: [
          {
            instructions: [
              { type: 'ContextPane', parameters: { instructionSteps: [names('inPane')] } },
              { type: 'InstructionStepsGroup', parameters: { instructionSteps: [names('inGroup')] } },
              {
                type: 'Radio',
                parameters: { name: 'choice', options: [{ value: 'a', ...names('inOption') }] },
              },
              { type: 'Dropdown', parameters: { name: 'logs', options: [] } },
              { type: 'OAuthForm', parameters: {} },
              { type: 'ServicePrincipalIDTextBox_test', parameters: { name: 'principalId' } },
              { type: 'ConnectionToggleButton', parameters: { name: 'toggle' } },
            ],
            innerSteps: [names('inInnerStep')],
          },
        ],
      },
    });
    const declared = Object.keys(connections.parameters);
    expect(declared).toEqual(
      expect.arrayContaining([
        'inPane',
        'inGroup',
        'inOption',
        'inInnerStep',
        'logs',
        'ClientId',
        'ClientSecret',
        'AuthorizationCode',
        'principalId',
      ]),
    );
    expect(declared).not.toContain('toggle');
    expect(connections.parameters['logs']).toEqual({ defaultValue: ['logs'], type: 'array' });
  });

  it('indexes a choice of several where the source does, and joins it within text', () => {
    const { poller: bound } = render({
      uiConfig: {
        instructionSteps: [{ instructions: [{ type: 'Dropdown', parameters: { name: 'region' } }] }],
      },
      pollers: [
        poller({
          request: {
            apiEndpoint: 'https://{{region}}[0].example.com',
            one: '{{region}}[0]',
            all: '{{region}}',
            text: 'r={{region}}',
          },
        }),
      ],
    });
    expect(bound.request).toEqual({
      apiEndpoint: "[[concat('https://',parameters('region')[0],'.example.com')]",
      one: "[[parameters('region')[0]]",
      all: "[[parameters('region')]",
      text: "[[concat('r=',join(parameters('region'),','))]",
    });
  });

  it('sends to one stream where the page offers several', () => {
    const { poller: bound } = render({
      uiConfig: {
        instructionSteps: [{ instructions: [{ type: 'Dropdown', parameters: { name: 'streamName' } }] }],
      },
      pollers: [poller({ dcrConfig: { streamName: '{{streamName}}' } }, { kind: 'AmazonWebServicesS3' })],
    });
    expect(bound.dcrConfig['streamName']).toBe("[[parameters('streamName')[0]]");
  });

  it('sends to the chosen stream and its table where the source names one as an example', () => {
    const page = {
      instructionSteps: [
        {
          instructions: [
            {
              type: 'ContextPane',
              parameters: {
                instructionSteps: [
                  { instructions: [{ type: 'Dropdown', parameters: { name: 'streamName', options: [] } }] },
                ],
              },
            },
          ],
        },
      ],
    };
    const properties = { dcrConfig: { streamName: 'Custom-Alerts' }, destinationTable: 'Alerts_CL' };
    const chosen = render({ uiConfig: page, pollers: [poller(properties, { kind: 'AmazonWebServicesS3' })] });
    expect(chosen.poller).toMatchObject({
      dcrConfig: { streamName: "[[parameters('streamName')[0]]" },
      destinationTable: "[[concat(parameters('streamName')[0],'_CL')]",
    });
    expectResolved(chosen);
    expect(render({ uiConfig: page, pollers: [poller(properties)] }).poller).toMatchObject(properties);
  });

  it('makes a connection for each value of a comma separated field and keeps the other variables', () => {
    const rendered = render({
      uiConfig: {
        instructionSteps: [{ instructions: [textbox('orgs', { description: 'A comma separated list' })] }],
      },
      pollers: [
        poller({
          request: {
            apiEndpoint: 'https://x/{{commaSeparatedArray}}',
            queryParametersTemplate: '{"org":{{commaSeparatedArray}}}',
          },
        }),
      ],
    });
    expect(rendered.connections.variables).toEqual({
      _dataConnectorContentIdConnections1: "[variables('_dataConnectorContentIdConnections1')]",
      commaSeparatedArray: "[[split(parameters('orgs'), ',')]",
    });
    expect(rendered.connectors[0]?.['copy']).toEqual({
      name: 'copyObject',
      count: "[[length(variables('commaSeparatedArray'))]",
    });
    expect(rendered.connectors[0]?.name).toBe(
      "[[concat(parameters('innerWorkspace'),'/Microsoft.SecurityInsights/', 'ContosoPoller', parameters('guidValue'), copyIndex())]",
    );
    expect(rendered.poller.request).toEqual({
      apiEndpoint: "[[concat('https://x/',trim(variables('commaSeparatedArray')[copyIndex()]))]",
      queryParametersTemplate: `[[concat('{"org":','"',trim(variables('commaSeparatedArray')[copyIndex()]),'"','}')]`,
    });
    expectResolved(rendered);
  });

  it('leaves each of several pollers its kind and gives each a name of its own', () => {
    const rendered = render({
      pollers: [
        poller(),
        poller({}, { kind: 'WebSocket' }),
        poller(
          {},
          { kind: 'SomethingNew', name: '{{innerWorkspace}}/Microsoft.SecurityInsights/New_{{domain}}' },
        ),
      ],
    });
    expect(rendered.connectors.map(({ kind }) => kind)).toEqual([
      'RestApiPoller',
      'WebSocket',
      'SomethingNew',
    ]);
    const prefix = "[[concat(parameters('innerWorkspace'),'/Microsoft.SecurityInsights/', ";
    expect(rendered.connectors.map(({ name }) => name)).toEqual([
      `${prefix}'ContosoPoller', parameters('guidValue'))]`,
      `${prefix}'ContosoPoller2', parameters('guidValue'))]`,
      `${prefix}concat('New_',parameters('domain')), parameters('guidValue'))]`,
    ]);
    expectResolved(rendered);
  });

  it('gives lists to the kinds that want them', () => {
    const s3 = render({
      pollers: [poller({ sqsUrls: '{{sqsUrl}}', roleArn: '{{roleArn}}' }, { kind: 'AmazonWebServicesS3' })],
    });
    expect(s3.poller['sqsUrls']).toEqual(["[[parameters('sqsUrl')]"]);
    const gcp = render({
      pollers: [poller({ request: { projectId: '{{p}}', subscriptionNames: ['{{s}}'] } }, { kind: 'GCP' })],
    });
    expect(gcp.poller.request).toEqual({
      projectId: "[[parameters('p')]",
      subscriptionNames: ["[[parameters('s')]"],
    });
  });

  it('gives pushed data the application the service has made', () => {
    const rendered = render({
      pollers: [poller({ auth: { type: 'Push', AppId: '{{appId}}' } }, { kind: 'Push' })],
    });
    expect(rendered.poller.auth).toEqual({
      type: 'Push',
      AppId: "[[parameters('auth').appId]",
      ServicePrincipalId: "[[parameters('auth').servicePrincipalId]",
    });
    expect(rendered.connections.parameters['auth']?.['type']).toBe('object');
    expectResolved(rendered);
  });

  it('puts queues between a storage account and its poller', () => {
    const fields = [
      'blobContainerUri',
      'StorageAccountLocation',
      'StorageAccountResourceGroupName',
      'StorageAccountSubscription',
      'principalId',
    ];
    const rendered = render({
      uiConfig: { instructionSteps: [{ instructions: fields.map((name) => textbox(name)) }] },
      pollers: [
        poller(
          { auth: { type: 'ServicePrincipal' }, request: {} },
          { kind: 'StorageAccountBlobContainer', eventGridAdvancedFilters: [{ key: 'a' }] },
        ),
      ],
    });
    expect(rendered.poller.request).toEqual({
      QueueUri: "[[concat(variables('queueServiceUri'),variables('notificationQueueName'))]",
      DlqUri: "[[concat(variables('queueServiceUri'),variables('deadLetterQueueName'))]",
    });
    const deployment = rendered.connections.resources.find(
      ({ type }) => type === 'Microsoft.Resources/deployments',
    );
    const nested = deployment?.properties?.['template'] as JsonObject | undefined;
    expect((nested?.['resources'] as ArmResource[]).map(({ type }) => type.replace(/^.*\//, ''))).toEqual([
      'queues',
      'queues',
      'systemTopics',
      'eventSubscriptions',
      'roleAssignments',
      'roleAssignments',
      'roleAssignments',
    ]);
    expect(JSON.stringify(nested)).toContain('"advancedFilters":[{"key":"a"}]');
    expect(JSON.stringify(rendered.connectors[0])).not.toContain('eventGridAdvancedFilters');
    expectResolved(rendered);
  });

  it('reads what is meant for the packager among the properties, too, and does not pass it on', () => {
    const flags = {
      eventGridAdvancedFilters: [{ key: 'b' }],
      eventGridUseManagedIdentity: true,
      connectionDeployment: 'PerInstance',
    };
    const { connections, poller: bound } = render({
      pollers: [
        poller({ auth: { type: 'ServicePrincipal' }, ...flags }, { kind: 'StorageAccountBlobContainer' }),
      ],
    });
    expect(JSON.stringify(connections.resources)).toContain('"advancedFilters":[{"key":"b"}]');
    for (const name of Object.keys(flags)) expect(bound).not.toHaveProperty(name);
  });

  it('leaves streams of standard tables as they are and needs no rule for them', () => {
    const rendered = render({
      pollers: [poller({ dcrConfig: { streamName: 'SENTINEL_GCP_AUDIT_LOGS' } }, { kind: 'GCP' })],
      rules: [],
      tables: [],
    });
    expect(rendered.poller.dcrConfig['streamName']).toBe('SENTINEL_GCP_AUDIT_LOGS');
    expect(rendered.fragment.parameters).toBeUndefined();
    expectResolved(rendered);
  });

  it('takes names and kinds that objects of the language have for what they are', () => {
    const rendered = render({
      pollers: [
        poller(
          { auth: { type: 'APIKey', ApiKey: '{{constructor}}', other: '{{toString}} {{__proto__}}' } },
          { kind: 'constructor' },
        ),
      ],
    });
    expect(rendered.poller.auth['ApiKey']).toBe("[[parameters('constructor')]");
    expectResolved(rendered);
  });

  it('renders a connector that has no poller', () => {
    expectResolved(render({ pollers: [], rules: [], tables: [] }));
  });

  describe('data collection rules', () => {
    const renderRule = (source: JsonObject) => {
      const rendered = render({ rules: [source] });
      expectResolved(rendered);
      return rendered.definition.resources.find(({ type }) => type.endsWith('/dataCollectionRules'));
    };

    it('read workspace and endpoint from mainTemplate, however the source names them', () => {
      for (const [workspace, endpoint] of [
        ['{{workspaceResourceId}}', '{{dataCollectionEndpointId}}'],
        ["[[parameters('workspaceResourceId')]", "[[parameters('dataCollectionEndpointId')]"],
        ["[variables('workspaceResourceId')]", undefined],
        ['{{workspaceId}}', '{{dceId}}'],
      ]) {
        const rendered = renderRule(
          rule({
            destinations: { logAnalytics: [{ workspaceResourceId: workspace, name: 'w' }] },
            dataCollectionEndpointId: endpoint,
          }),
        );
        expect(rendered?.properties?.['dataCollectionEndpointId']).toBe(
          "[variables('dataCollectionEndpointId1')]",
        );
        expect(rendered?.properties?.['destinations']).toEqual({
          logAnalytics: [{ workspaceResourceId: "[variables('workspaceResourceId')]", name: 'w' }],
        });
      }
    });

    it('get the destination their flows name when they have none', () => {
      expect(renderRule(rule({ destinations: {} }))?.properties?.['destinations']).toEqual({
        logAnalytics: [{ name: 'clv2ws1', workspaceResourceId: "[variables('workspaceResourceId')]" }],
      });
    });

    it('of kind Direct need no endpoint', () => {
      const rendered = renderRule(rule({ dataCollectionEndpointId: undefined }, { kind: 'Direct' }));
      expect(rendered?.['kind']).toBe('Direct');
      expect(rendered?.properties).not.toHaveProperty('dataCollectionEndpointId');
    });

    it('are named after the workspace where their name has a placeholder', () => {
      expect(
        renderRule(rule({}, { name: 'Microsoft-Sentinel-Contoso-{{workspaceName}}-{{random}}' }))?.name,
      ).toBe("[concat('Microsoft-Sentinel-Contoso-', parameters('workspace'))]");
    });

    it('keep the braces of KQL', () => {
      const query = 'source | extend x = dynamic({{a}})';
      const flows = renderRule(
        rule({ dataFlows: { streams: ['Custom-Contoso'], destinations: ['clv2ws1'], transformKql: query } }),
      )?.properties?.['dataFlows'];
      expect(flows).toEqual([
        { streams: ['Custom-Contoso'], destinations: ['clv2ws1'], transformKql: query },
      ]);
    });
  });
});
