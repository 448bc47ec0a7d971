import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { ConnectOptions, DisconnectOptions } from '../azure/azure-options.js';
import { getFrom, runOnStage, startAzure, type AzureStage } from '../testing/azure-emulator.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { runConnect } from './connect.js';
import { runDeploy } from './deploy.js';
import { runDisconnect } from './disconnect.js';

const connect = (
  stage: AzureStage,
  given: string,
  options: Partial<ConnectOptions> = {},
  directory?: string,
) =>
  runOnStage(
    stage,
    (terminal) => runConnect(given, { ...stage.options, ...options }, terminal, stage.surroundings),
    directory,
  );

const disconnect = (stage: AzureStage, given: string, options: Partial<DisconnectOptions> = {}) =>
  runOnStage(stage, (terminal) =>
    runDisconnect(given, { ...stage.options, ...options }, terminal, stage.surroundings),
  );

const deploy = (stage: AzureStage, given: string, options: object = {}, directory?: string) =>
  runOnStage(
    stage,
    (terminal) => runDeploy(given, { ...stage.options, ...options }, terminal, stage.surroundings),
    directory,
  );

const connectors = (name: string) =>
  `/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/hubwright/providers/Microsoft.OperationalInsights/workspaces/hubwright/providers/Microsoft.SecurityInsights/dataConnectors/${name}`;

describe('a connector of the platform of 2022', () => {
  it('is connected and disconnected', async () => {
    const stage = await startAzure();
    await deploy(stage, 'solutions/SlackAudit');
    const isActive = async () => {
      const { body } = await getFrom(stage, connectors('SlackAuditLogsPolling'), '2021-03-01-preview');
      return ((body['properties'] as JsonObject)['pollingConfig'] as JsonObject)['isActive'];
    };
    expect(await connect(stage, 'solutions/SlackAudit', { secret: ['apikey=env:KEY'] })).toMatchObject({
      code: 0,
      err: '',
    });
    expect(await isActive()).toBe(true);
    expect(await disconnect(stage, 'solutions/SlackAudit')).toMatchObject({ code: 0, err: '' });
    expect(await isActive()).toBe(false);
    expect(stage.seen.slice(-3).filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('is called with PUT when asked', async () => {
    const stage = await startAzure();
    await deploy(stage, 'solutions/SlackAudit');
    await connect(stage, 'solutions/SlackAudit', { secret: ['apikey=env:KEY'], method: 'PUT' });
    expect(stage.seen.filter(({ address }) => address.includes('/connect?'))).toMatchObject([
      { method: 'PUT' },
    ]);
  });

  it.each([404, 405])(
    'that is there and not called in this way, by %i, is not taken for a missing one',
    async (status) => {
      const stage = await startAzure();
      await deploy(stage, 'solutions/SlackAudit');
      stage.emulator.inject({ kind: 'error', path: '/(dis)?connect\\?', status, code: 'Unknown', times: 2 });
      const results = [
        await connect(stage, 'solutions/SlackAudit', { secret: ['apikey=env:KEY'], method: 'PUT' }),
        await disconnect(stage, 'solutions/SlackAudit', { method: 'PUT' }),
      ];
      for (const { code, err } of results) {
        expect(code).toBe(4);
        expect(err).toContain('is there, and Azure does not know the call with PUT. Try --method POST.');
      }
    },
  );

  it('that is not deployed is told apart', async () => {
    const stage = await startAzure();
    const result = await connect(stage, 'solutions/SlackAudit', { secret: ['apikey=env:KEY'] });
    expect(result.code).toBe(4);
    expect(result.err).toContain(
      'The workspace has no data connector "SlackAuditLogsPolling". Deploy it first',
    );
  });

  it('names a placeholder as the page does, for its own name may say nothing', async () => {
    const stage = await startAzure();
    const file =
      'solutions/GitHubEnterpriseAudit/Data Connectors/GitHubEnterpriseAudit_poller_connector.json';
    await expect(connect(stage, file)).rejects.toThrow(/ --set organization=… \(".*"\)\./);
  });

  it('names what is missing, and takes no secret from the command line', async () => {
    const stage = await startAzure();
    await expect(connect(stage, 'solutions/SlackAudit')).rejects.toThrow(
      'The connector needs a value that is missing: --secret apiKey=env:VAR.',
    );
    await expect(connect(stage, 'solutions/SlackAudit', { set: ['apiKey=Sesame'] })).rejects.toThrow(
      '"apiKey" is a secret. Give it with --secret apiKey=env:VAR',
    );
    expect(stage.seen).toEqual([]);
  });
});

describe('a codeless connector', () => {
  const values = { set: ['domainname=example.okta.com'], secret: ['apikey=env:KEY'] };
  const file =
    'solutions/OktaSystemLog/Data Connectors/OktaSystemLog_ccf/OktaSystemLog_ConnectorDefinition.json';

  it('is connected by its poller and disconnected without it', async () => {
    const stage = await startAzure();
    await deploy(stage, file, values);
    expect(await disconnect(stage, file)).toMatchObject({ code: 0, err: '' });
    expect(await getFrom(stage, connectors('OktaSystemLogPoller'), '2023-02-01-preview')).toMatchObject({
      status: 404,
    });
    expect(await connect(stage, file, values)).toMatchObject({ code: 0, err: '' });
    const { body } = await getFrom(stage, connectors('OktaSystemLogPoller'), '2023-02-01-preview');
    expect(body['properties']).toMatchObject({
      dcrConfig: {
        streamName: 'Custom-OktaSystemLogEvents',
        dataCollectionRuleImmutableId: expect.stringMatching(/^dcr-/),
        dataCollectionEndpoint: expect.stringMatching(/^https:/),
      },
      request: { apiEndpoint: 'https://example.okta.com/api/v1/logs' },
    });
    expect(await disconnect(stage, file)).toMatchObject({ code: 0 });
    expect((await disconnect(stage, file)).out).toContain('was not connected');
  });

  it('needs what it sends to', async () => {
    const stage = await startAzure();
    const result = await connect(stage, 'solutions/OktaSystemLog', values);
    expect(result.code).toBe(4);
    expect(result.err).toContain(
      'There is no Microsoft.SecurityInsights/dataConnectorDefinitions/OktaSystemLogConnector. Deploy the connector by its file, which connects it too: hubwright deploy "solutions/OktaSystemLog/Data Connectors/',
    );
  });
});

it('a path without a connector is refused', async () => {
  const stage = await startAzure();
  const folder = temporaryFolder(solutionFilesIn('Contoso'));
  await expect(connect(stage, 'Contoso', {}, folder)).rejects.toThrow(
    '"Contoso" has no connector that polls',
  );
});
