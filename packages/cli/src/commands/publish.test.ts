import { describe, expect, it } from '@jest/globals';
import { accessToken, repository, startAzure, type AzureStage } from '../testing/azure-emulator.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import type { PublishOptions } from '../publish/publish-options.js';
import type { Fault } from '@hubwright/emulator';
import { runPublish } from './publish.js';

async function publish(
  stage: AzureStage,
  given: string,
  options: Partial<PublishOptions> = {},
  directory = repository,
) {
  const terminal = fakeTerminal(directory);
  const { format, ...place } = stage.options;
  const code = await runPublish(
    given,
    { format, ...place, to: 'workspace', ...options },
    terminal,
    stage.surroundings,
  );
  for (const text of Object.values(terminal.written)) expect(text).not.toContain(accessToken);
  return { code, ...terminal.written };
}

const written = (stage: AzureStage) => stage.seen.filter(({ method }) => method !== 'GET');

describe('publishing to a workspace', () => {
  it.each(['SlackAudit', 'OktaSystemLog', 'GitHubEnterpriseAudit'])(
    'installs %s and prints what the content hub shows',
    async (name) => {
      const stage = await startAzure({ resourceMilliseconds: 900 });
      const result = await publish(stage, `solutions/${name}`);
      expect(result.err).toMatch(/^"\w+" 3\.0\.0 goes to hubwright\/hubwright, where it is not installed/);
      expect(result.out).toMatch(/^Published \S+ 3\.\d\.\d in hubwright\/hubwright, \d+ templates\.\n/);
      expect(result.out).toMatch(/^ {2}AnalyticsRule +1\.0\.0 +\S/m);
      expect(result.code).toBe(0);
    },
  );

  it('changes nothing the second time, and says so', async () => {
    const stage = await startAzure();
    await publish(stage, 'solutions/SlackAudit');
    stage.seen.length = 0;
    const result = await publish(stage, 'solutions/SlackAudit');
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toMatch(/^Already published: .* Nothing was changed\.\n/);
    expect(written(stage)).toEqual([]);
  });

  it('changes nothing in a dry run', async () => {
    const stage = await startAzure();
    const result = await publish(stage, 'solutions/SlackAudit', { dryRun: true });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toMatch(/goes to hubwright\/hubwright.*\nNothing was changed\.\n$/);
    expect(written(stage)).toEqual([]);
  });

  it('refuses a solution with errors before Azure is asked', async () => {
    const stage = await startAzure();
    const files = solutionFilesIn('Contoso');
    const folder = temporaryFolder({ ...files, 'Contoso/Hunting Queries/RareSignIns.yaml': 'id: 1\n' });
    const result = await publish(stage, 'Contoso', {}, folder);
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.err).toContain('error');
    expect(stage.seen).toEqual([]);
  });

  it('installs a newer version over an older one', async () => {
    const stage = await startAzure();
    await publish(stage, 'Contoso', {}, temporaryFolder(solutionFilesIn('Contoso')));
    const newer = temporaryFolder(solutionFilesIn('Contoso', 'Contoso', '3.0.1'));
    const result = await publish(stage, 'Contoso', {}, newer);
    expect(result).toMatchObject({ code: 0 });
    expect(result.err).toContain('where version 3.0.0 is installed');
    expect(result.out).toMatch(/^Published contoso\.contoso-sentinel 3\.0\.1 /);
  });

  it('prints JSON', async () => {
    const stage = await startAzure();
    const { out } = await publish(stage, 'solutions/SlackAudit', { format: 'json' });
    expect(JSON.parse(out)).toMatchObject({ target: 'workspace', status: 'published', missing: [] });
  });

  it('says what the content hub does not show, after a bounded time', async () => {
    const stage = await startAzure();
    const hidden: Fault = { kind: 'error', status: 404, path: '/contentPackages/', method: 'GET', times: 50 };
    stage.emulator.inject(hidden);
    const started = stage.clock.time;
    const result = await publish(stage, 'solutions/SlackAudit');
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.err).toMatch(
      /package-not-shown\n.*the workspace shows no content package "\S+" in version 3\.0\.0/,
    );
    expect(stage.clock.time - started).toBeLessThan(180_000);
  });

  const faults: readonly (readonly [string, Fault, number, RegExp])[] = [
    ['no right to look', { kind: 'forbidden', path: '/contentPackages/' }, 4, /contentPackages/],
    ['no right to deploy', { kind: 'forbidden', path: '/deployments/', method: 'PUT' }, 4, /deployments/],
    [
      'a template that cannot be made',
      { kind: 'fail-resource', resource: 'contentTemplates', status: 409 },
      1,
      /resource-not-deployed/,
    ],
    [
      'a service that fails',
      { kind: 'error', status: 503, path: '/contentPackages/', times: 9 },
      4,
      /try again/i,
    ],
  ];
  it.each(faults)('ends with %s', async (_, fault, code, message) => {
    const stage = await startAzure();
    stage.emulator.inject(fault);
    const result = await publish(stage, 'solutions/SlackAudit');
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toMatch(message);
  });

  const passing: readonly (readonly [string, Fault])[] = [
    ['too many requests', { kind: 'throttle', path: '/contentTemplates', retryAfter: 1 }],
    ['a connection that breaks', { kind: 'drop', path: '/contentPackages/' }],
  ];
  it.each(passing)('tries again after %s', async (_, fault) => {
    const stage = await startAzure();
    stage.emulator.inject(fault);
    expect((await publish(stage, 'solutions/SlackAudit')).code).toBe(0);
  });

  it.each([
    [
      'solutions/SlackAudit/Data/Solution_SlackAudit.json',
      {},
      /is a file\. "publish" takes the folder of a solution/,
    ],
    ['solutions', {}, /holds \d+ solutions; one is published at a time/],
    ['solutions/SlackAudit', { clone: 'x' }, /--clone is for "--to pull-request"/],
    ['solutions/SlackAudit', { resourceGroup: 'x.' }, /no name of a resource group/],
  ])('%s %j cannot be carried out', async (given, options, message) => {
    const stage = await startAzure();
    await expect(publish(stage, given, options)).rejects.toThrow(message);
    expect(stage.seen).toEqual([]);
  });
});
