import { describe, expect, it } from '@jest/globals';
import { accessToken, repository, startAzure, type AzureStage } from '../testing/azure-emulator.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import type { DeployOptions } from '../azure/azure-options.js';
import { runDeploy } from './deploy.js';

async function deploy(stage: AzureStage, given: string, options: Partial<DeployOptions> = {}) {
  const terminal = fakeTerminal(repository);
  const code = await runDeploy(given, { ...stage.options, ...options }, terminal, stage.surroundings);
  for (const text of Object.values(terminal.written)) {
    expect(text).not.toContain('Sesame');
    expect(text).not.toContain(accessToken);
  }
  return { code, ...terminal.written };
}

const okta =
  'solutions/OktaSystemLog/Data Connectors/OktaSystemLog_ccf/OktaSystemLog_ConnectorDefinition.json';
const oktaValues = { set: ['domainname=example.okta.com'], secret: ['apikey=env:KEY'] };

describe('a solution', () => {
  it.each(['SlackAudit', 'OktaSystemLog', 'GitHubEnterpriseAudit'])('%s is deployed', async (name) => {
    const stage = await startAzure({ resourceMilliseconds: 900 });
    const result = await deploy(stage, `solutions/${name}`);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toMatch(
      /^Deployed ".*" 3\.\d\.\d to hubwright\/hubwright, \d+ resources \(deployment hubwright-/,
    );
  });
});

describe('a connector', () => {
  it('is deployed with its values, and gets an endpoint to send to', async () => {
    const stage = await startAzure();
    const result = await deploy(stage, okta, { ...oktaValues, verbose: true });
    expect(result).toMatchObject({ code: 0 });
    expect(result.out).toContain('dataConnectors/OktaSystemLogPoller');
    expect(result.out).toContain('dataCollectionEndpoints/hubwright');
    const again = await deploy(stage, okta, oktaValues);
    expect(again).toMatchObject({
      code: 0,
      err: 'hubwright: deploying "Okta System Log" to hubwright/hubwright, which connects it too: its poller is made with the values given.\n',
    });
    expect(await deploy(stage, okta, { ...oktaValues, quiet: true })).toMatchObject({ code: 0, err: '' });
  });
});
