import { describe, expect, it } from '@jest/globals';
import type { AzureOptions, DeployOptions, RemoveOptions } from '../azure/azure-options.js';
import { runOnStage, startAzure, type AzureStage } from '../testing/azure-emulator.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import type { Terminal } from '../terminal.js';
import { runConnect } from './connect.js';
import { runDeploy } from './deploy.js';
import { runRemove } from './remove.js';
import { runStatus } from './status.js';

const status = (stage: AzureStage, given: string, options: Partial<AzureOptions> = {}) =>
  runOnStage(stage, (terminal) =>
    runStatus([given], { ...stage.options, ...options }, terminal, stage.surroundings),
  );

const remove = (stage: AzureStage, given: string, options: Partial<RemoveOptions> = {}) =>
  runOnStage(stage, (terminal) =>
    runRemove(given, { ...stage.options, ...options }, terminal, stage.surroundings),
  );

const deploy = (stage: AzureStage, given: string, options: Partial<DeployOptions> = {}) =>
  runOnStage(stage, (terminal) =>
    runDeploy(given, { ...stage.options, ...options }, terminal, stage.surroundings),
  );

const oktaFile =
  'solutions/OktaSystemLog/Data Connectors/OktaSystemLog_ccf/OktaSystemLog_ConnectorDefinition.json';
const oktaValues = { set: ['domainname=example.okta.com'], secret: ['apikey=env:KEY'] };

describe('a solution', () => {
  it('is installed, connected, and gone again', async () => {
    const stage = await startAzure();
    const given = 'solutions/SlackAudit';
    expect((await status(stage, given)).out).toMatch(
      /^hubwright\/hubwright\n".*" 3\.\d\.\d: not installed\n$/,
    );
    await deploy(stage, given);
    expect((await status(stage, given)).out).toMatch(/: installed, not connected\n$/);
    await runOnStage(stage, (terminal) =>
      runConnect(given, { ...stage.options, secret: ['apikey=env:KEY'] }, terminal, stage.surroundings),
    );
    expect((await status(stage, given)).out).toMatch(/: installed, connected\n$/);
    const dry = await remove(stage, given, { dryRun: true });
    expect(dry.out).toMatch(/^- Microsoft.*\nNothing was removed\.\n$/s);
    expect(await remove(stage, given, { yes: true })).toMatchObject({ code: 0, err: '' });
    expect((await status(stage, given)).out).toMatch(/: not installed\n$/);
    expect((await remove(stage, given, { yes: true })).out).toMatch(/^Nothing of ".*" is there\.\n$/);
  });

  it('is listed when it is installed and not here', async () => {
    const stage = await startAzure();
    await deploy(stage, 'solutions/SlackAudit');
    expect((await status(stage, 'solutions/OktaSystemLog')).out).toMatch(
      /Also installed:\n {2}".*Slack.*" 3\.\d\.\d\n$/,
    );
    const { others } = JSON.parse((await status(stage, 'solutions/OktaSystemLog', { format: 'json' })).out);
    expect(others).toHaveLength(1);
  });
});

describe('a connector', () => {
  it.each(['arm', 'api'] as const)(
    'goes without its tables, which hold data, after the route %s',
    async (route) => {
      const stage = await startAzure();
      expect(await deploy(stage, oktaFile, { ...oktaValues, route })).toMatchObject({ code: 0 });
      expect((await status(stage, oktaFile)).out).toMatch(/: deployed, connected\n$/);
      const result = await remove(stage, oktaFile, { yes: true });
      expect(result).toMatchObject({ code: 0, err: '' });
      expect(result.out).toMatch(
        /^Removed ".*": 3 resources\. Kept with their data, unless --tables is given: OktaSystemLog_CL\.\n$/,
      );
      expect((await remove(stage, oktaFile, { yes: true, tables: true })).out).toMatch(/: 1 resource\.\n$/);
      expect((await status(stage, oktaFile, { verbose: true })).out).toContain(
        '  - Microsoft.SecurityInsights/dataConnectorDefinitions/OktaSystemLogConnector is not installed\n',
      );
    },
  );

  it('is not removed when nobody agrees', async () => {
    const stage = await startAzure();
    await deploy(stage, oktaFile, oktaValues);
    await expect(remove(stage, oktaFile)).rejects.toThrow('Nobody is at the terminal to agree. Add --yes');
    const surroundings = { ...stage.surroundings, prompt: { ask: () => Promise.resolve('n') } };
    const result = await remove({ ...stage, surroundings }, oktaFile);
    expect(result.err).toContain('hubwright: nothing was removed.');
    expect(stage.seen.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});

it('what was removed is said when Azure refuses the rest', async () => {
  const stage = await startAzure();
  await deploy(stage, 'solutions/SlackAudit');
  stage.emulator.inject({ kind: 'forbidden', method: 'DELETE', path: 'SlackAuditLogsPolling', times: 9 });
  const result = await remove(stage, 'solutions/SlackAudit', { yes: true });
  expect(result.code).toBe(4);
  expect(result.err).toMatch(
    /^hubwright: \d+ of \d+ resources of ".*" were removed; the same command goes on from there\.\nhubwright: You may not do /,
  );
});

it('a page of what an agent sends is not called connected, nor can it be', async () => {
  const stage = await startAzure();
  const folder = temporaryFolder({ 'page.json': JSON.stringify(page) });
  const here = async <Code>(run: (terminal: Terminal) => Promise<Code>) => runOnStage(stage, run, folder);
  await here((terminal) => runDeploy('page.json', stage.options, terminal, stage.surroundings));
  const shown = await here((terminal) =>
    runStatus(['page.json'], stage.options, terminal, stage.surroundings),
  );
  expect(shown).toMatchObject({ code: 0, out: 'hubwright/hubwright\n"Contoso": deployed\n' });
});

it('what cannot be read is not passed over in silence', async () => {
  const stage = await startAzure();
  const folder = temporaryFolder({ 'empty.json': '' });
  const result = await runOnStage(
    stage,
    (terminal) => runStatus(['empty.json'], stage.options, terminal, stage.surroundings),
    folder,
  );
  expect(result).toMatchObject({ code: 1, out: 'hubwright/hubwright\n' });
  expect(result.err).toContain('json-syntax');
});

/** A connector of the platform of 2022 that is a page and nothing else. */
const page = {
  id: 'ContosoPage',
  title: 'Contoso',
  publisher: 'Contoso',
  descriptionMarkdown: 'What Contoso sends.',
  graphQueries: [{ metricName: 'Total', legend: 'Events', baseQuery: 'Contoso_CL' }],
  sampleQueries: [{ description: 'All', query: 'Contoso_CL' }],
  dataTypes: [
    { name: 'Contoso_CL', lastDataReceivedQuery: 'Contoso_CL | summarize Time = max(TimeGenerated)' },
  ],
  connectivityCriterias: [{ type: 'IsConnectedQuery', value: ['Contoso_CL | take 1'] }],
  availability: { status: 1, isPreview: false },
  permissions: { resourceProvider: [] },
  instructionSteps: [{ title: 'Install the agent', description: 'Install it.' }],
};
