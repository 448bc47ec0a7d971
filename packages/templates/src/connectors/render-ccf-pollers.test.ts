import { describe, expect, it } from '@jest/globals';
import type { ArmResource } from '@hubwright/solution';
import type { JsonObject } from '@hubwright/schema';
import { poller, textbox } from '../testing/connector-fixture.js';
import { expectResolved, renderCcf } from '../testing/render-ccf-fixture.js';

describe('pollers of a connector', () => {
  it('leaves each of several pollers its kind and gives each a name of its own', () => {
    const rendered = renderCcf({
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
    const s3 = renderCcf({
      pollers: [poller({ sqsUrls: '{{sqsUrl}}', roleArn: '{{roleArn}}' }, { kind: 'AmazonWebServicesS3' })],
    });
    expect(s3.poller['sqsUrls']).toEqual(["[[parameters('sqsUrl')]"]);
    const gcp = renderCcf({
      pollers: [poller({ request: { projectId: '{{p}}', subscriptionNames: ['{{s}}'] } }, { kind: 'GCP' })],
    });
    expect(gcp.poller.request).toEqual({
      projectId: "[[parameters('p')]",
      subscriptionNames: ["[[parameters('s')]"],
    });
  });

  it('gives pushed data the application the service has made', () => {
    const rendered = renderCcf({
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
    const rendered = renderCcf({
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
    const { connections, poller: bound } = renderCcf({
      pollers: [
        poller({ auth: { type: 'ServicePrincipal' }, ...flags }, { kind: 'StorageAccountBlobContainer' }),
      ],
    });
    expect(JSON.stringify(connections.resources)).toContain('"advancedFilters":[{"key":"b"}]');
    for (const name of Object.keys(flags)) expect(bound).not.toHaveProperty(name);
  });
});
