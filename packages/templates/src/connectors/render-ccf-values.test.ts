import { describe, expect, it } from '@jest/globals';
import { poller, textbox } from '../testing/connector-fixture.js';
import { expectResolved, renderCcf } from '../testing/render-ccf-fixture.js';

describe('values of the page', () => {
  it('binds placeholders of any member, alone and within text', () => {
    const rendered = renderCcf({
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
    const { poller: bound } = renderCcf({
      pollers: [poller({ dcrConfig: { streamName: 'Custom-Contoso' } })],
    });
    expect(bound.dcrConfig).toEqual({
      streamName: 'Custom-Contoso',
      dataCollectionEndpoint: "[[parameters('dcrConfig').dataCollectionEndpoint]",
      dataCollectionRuleImmutableId: "[[parameters('dcrConfig').dataCollectionRuleImmutableId]",
    });
  });

  it('takes names that differ in case for one parameter, described by the page', () => {
    const rendered = renderCcf({ uiConfig: { instructionSteps: [{ instructions: [textbox('apiKey')] }] } });
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
    const rendered = renderCcf({
      uiConfig: { instructionSteps: [{ instructions: [textbox('apiKey')] }] },
      pollers: [poller({ auth: { type: 'APIKey', ApiKey: '{{apiKey}}', extra: '{{key}}' } })],
    });
    expect(Object.keys(rendered.connections.parameters)).toEqual(expect.arrayContaining(['apiKey', 'key']));
  });

  it('declares what expressions of the source refer to, and lifts expressions mainTemplate cannot evaluate', () => {
    const rendered = renderCcf({
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
    const { poller: bound } = renderCcf({
      pollers: [poller({ response: { eventsJsonPaths: ['[0]', '$'] } })],
    });
    expect(bound['response']).toEqual({ eventsJsonPaths: ['[[[0]', '$'] });
  });

  it('finds the fields of panes, groups, inner steps and options', () => {
    const names = (...found: string[]) => ({ instructions: found.map((name) => textbox(name)) });
    const { connections } = renderCcf({
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
    const { poller: bound } = renderCcf({
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
    const { poller: bound } = renderCcf({
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
    const chosen = renderCcf({
      uiConfig: page,
      pollers: [poller(properties, { kind: 'AmazonWebServicesS3' })],
    });
    expect(chosen.poller).toMatchObject({
      dcrConfig: { streamName: "[[parameters('streamName')[0]]" },
      destinationTable: "[[concat(parameters('streamName')[0],'_CL')]",
    });
    expectResolved(chosen);
    expect(renderCcf({ uiConfig: page, pollers: [poller(properties)] }).poller).toMatchObject(properties);
  });

  it('makes a connection for each value of a comma separated field and keeps the other variables', () => {
    const rendered = renderCcf({
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
});
