import { describe, expect, it } from '@jest/globals';
import type { Fault } from '@hubwright/emulator';
import type { DeployOptions } from '../azure/azure-options.js';
import { accessToken, runOnStage, startAzure, type AzureStage } from '../testing/azure-emulator.js';
import { runDeploy } from './deploy.js';

const given = 'solutions/SlackAudit';
const oktaFile =
  'solutions/OktaSystemLog/Data Connectors/OktaSystemLog_ccf/OktaSystemLog_ConnectorDefinition.json';
const oktaValues = { set: ['domainname=example.okta.com'], secret: ['apikey=env:KEY'] };

const deploy = (stage: AzureStage, path = given, options: Partial<DeployOptions> = {}) =>
  runOnStage(stage, (terminal) =>
    runDeploy(path, { ...stage.options, ...options }, terminal, stage.surroundings),
  );

async function deployWith(faults: readonly Fault[], options: Partial<DeployOptions> = {}) {
  const stage = await startAzure({ faults, resourceMilliseconds: 900 });
  return { stage, ...(await deploy(stage, given, options)) };
}

describe('passes over', () => {
  it.each<[string, Fault]>([
    ['a throttled request', { kind: 'throttle', retryAfter: 0, times: 2 }],
    ['a dropped connection', { kind: 'drop', times: 2 }],
    ['a failing service', { kind: 'error', status: 503, times: 2 }],
    ['a connection dropped while waiting', { kind: 'drop', path: '/operations', times: 2 }],
  ])('%s', async (_name, fault) => {
    expect(await deployWith([fault])).toMatchObject({ code: 0, err: '' });
  });
});

describe('ends with 4 and says why', () => {
  it.each<[string, Fault, string]>([
    [
      'throttled for too long',
      { kind: 'throttle', retryAfter: 3600, times: 99 },
      'Try again in a few minutes.',
    ],
    ['throttled too often', { kind: 'throttle', retryAfter: 0, times: 99 }, 'Try again in a few minutes.'],
    ['no connection', { kind: 'drop', times: 99 }, 'cannot be reached'],
    ['a failing service', { kind: 'error', status: 500, times: 99 }, 'Azure failed; try again later.'],
    [
      'no right to deploy',
      { kind: 'forbidden', method: 'PUT', times: 99 },
      'You may not do "Microsoft.Resources/deployments/write"',
    ],
    [
      'no right to read',
      { kind: 'forbidden', path: 'onboardingStates', times: 99 },
      'The built-in role "Microsoft Sentinel Reader" has this right',
    ],
    ['an expired token', { kind: 'expire-tokens' }, 'Get a new token, or sign in with "az login".'],
  ])('%s', async (_name, fault, message) => {
    const stage = await startAzure();
    if (fault.kind === 'expire-tokens') await deploy(stage);
    stage.emulator.inject(fault);
    const result = await deploy(stage);
    expect(result.code).toBe(4);
    expect(result.err).toContain(message);
    expect(result.err).toMatch(/\n {2}correlation id: 00000000-0000-4000-9000-00000000000\d\n$/);
    expect(result.out).toBe('');
  });

  it.each<[string, Partial<DeployOptions>, string]>([
    [
      'subscription',
      { subscription: '99999999-9999-4999-8999-999999999999' },
      'There is no subscription 9999',
    ],
    ['resource group', { resourceGroup: 'elsewhere' }, 'There is no resource group "elsewhere"'],
    [
      'workspace',
      { workspace: 'elsewhere' },
      'There is no workspace "elsewhere" in the resource group "hubwright"',
    ],
  ])('a wrong %s', async (_name, options, message) => {
    const result = await deployWith([], options);
    expect(result.code).toBe(4);
    expect(result.err).toContain(message);
  });

  it('a workspace without Microsoft Sentinel', async () => {
    const stage = await startAzure({ isOnboarded: false });
    stage.emulator.inject({ kind: 'error', path: '/dataConnectors\\?', status: 400, code: 'BadRequest' });
    expect((await deploy(stage)).err).toContain(
      'Microsoft Sentinel is not set up on the workspace "hubwright"',
    );
  });
});

it('a workspace that got Microsoft Sentinel before there were onboarding states is one', async () => {
  const stage = await startAzure();
  stage.emulator.inject({ kind: 'error', path: '/onboardingStates/', status: 404, code: 'NotFound' });
  expect(await deploy(stage)).toMatchObject({ code: 0, err: '' });
});

it('a deployment is waited for though its operations cannot be listed', async () => {
  const faults: Fault[] = [{ kind: 'forbidden', path: '/operations', times: 99 }];
  expect(await deployWith(faults)).toMatchObject({ code: 0, err: '' });
});

it('a token that expires is renewed where that is possible', async () => {
  const stage = await startAzure({ resourceMilliseconds: 3000 });
  let issued = 0;
  const token = (): string =>
    ['{"alg":"none"}', `{"aud":"https://management.azure.com","jti":"${(issued += 1)}"}`, 'x']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
  let current = token();
  const credential = {
    isRenewable: true,
    getToken: () => Promise.resolve({ token: current, expiresOnTimestamp: Date.now() + 3_600_000 }),
  };
  const sleep = async (milliseconds: number) => {
    stage.clock.time += milliseconds;
    if (issued > 1) return;
    stage.emulator.inject({ kind: 'expire-tokens' });
    current = token();
  };
  const surroundings = { ...stage.surroundings, sleep, credential, environment: {} };
  expect(await deploy({ ...stage, surroundings })).toMatchObject({ code: 0, err: '' });
  expect(issued).toBe(2);
});

describe('a resource that cannot be made', () => {
  it('is shown at its source, with the reason', async () => {
    const stage = await startAzure();
    stage.emulator.inject({
      kind: 'fail-resource',
      resource: 'dataConnectors/OktaSystemLogPoller',
      code: 'BadRequest',
      message: 'The endpoint does not answer Sesame-0123456789.',
      times: 1,
    });
    const result = await deploy(stage, oktaFile, oktaValues);
    expect(result.code).toBe(1);
    expect(result.err).toMatch(/OktaSystemLog_PollerConfig\.json:\d+:\d+ {2}error {2}resource-not-deployed/);
    expect(result.err).toContain('(BadRequest): The endpoint does not answer ***.');
    expect(result.out).toMatch(/^Failed to deploy "Okta System Log" to/);
    // The next attempt goes on from there.
    expect(await deploy(stage, oktaFile, oktaValues)).toMatchObject({ code: 0 });
  });

  it.each(['arm', 'api'] as const)('is in the JSON of the route %s, with its source', async (route) => {
    const stage = await startAzure();
    const reason = { code: 'BadRequest', message: 'No.' };
    stage.emulator.inject({ kind: 'fail-resource', resource: 'tables/', ...reason });
    stage.emulator.inject({ kind: 'error', method: 'PUT', path: '/tables/', status: 400, ...reason });
    const result = await deploy(stage, oktaFile, { ...oktaValues, route, format: 'json' });
    const { diagnostics } = JSON.parse(result.out) as { diagnostics: unknown[] };
    expect(diagnostics).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('(BadRequest): No.'),
        file: expect.stringContaining('OktaSystemLog_Table.json'),
      }),
    ]);
  });

  it('ends the route of calls as well', async () => {
    const stage = await startAzure();
    stage.emulator.inject({
      kind: 'error',
      method: 'PUT',
      path: 'tables',
      status: 400,
      code: 'InvalidParameter',
      message: 'No.',
    });
    const result = await deploy(stage, oktaFile, { ...oktaValues, route: 'api' });
    expect(result.code).toBe(1);
    expect(result.err).toMatch(/OktaSystemLog_Table\.json:\d+:\d+ {2}error {2}deployment-refused/);
    expect(result.err).toContain('0 of 5 resources were made; the same command goes on from there.');
  });
});

it('the route of calls goes on from the answer to a call when the next question comes too early', async () => {
  const stage = await startAzure();
  stage.emulator.inject({
    kind: 'error',
    method: 'GET',
    path: 'dataCollectionRules/',
    status: 404,
    code: 'NotFound',
  });
  const result = await deploy(stage, oktaFile, { ...oktaValues, route: 'api' });
  expect(result).toMatchObject({ code: 0 });
});

it('a token that whoever is signed in has got is hidden too', async () => {
  const stage = await startAzure();
  const credential = {
    isRenewable: true,
    getToken: () => Promise.resolve({ token: accessToken, expiresOnTimestamp: Date.now() + 3_600_000 }),
  };
  const message = `Not with ${accessToken}.`;
  stage.emulator.inject({ kind: 'error', status: 400, code: 'Bad', message, times: 9 });
  const surroundings = { ...stage.surroundings, environment: {}, credential };
  const result = await deploy({ ...stage, surroundings });
  expect(result.err).toContain('Not with ***.');
});

it('what ends the waiting does not end the deployment, and how to come back is said', async () => {
  const stage = await startAzure({ resourceMilliseconds: 5000 });
  const sleep = async (milliseconds: number) => {
    await stage.surroundings.sleep(milliseconds);
    stage.emulator.inject({ kind: 'expire-tokens' });
  };
  const result = await deploy({ ...stage, surroundings: { ...stage.surroundings, sleep } });
  expect(result.code).toBe(4);
  expect(result.err).toMatch(
    /goes on in Azure\. Follow it with: hubwright deploy .* --resume .*\nhubwright: /,
  );
  expect(result.err).toContain('ExpiredAuthenticationToken');
});

it('progress is said each minute where nobody is at the terminal, and not with --quiet', async () => {
  const slow = { kind: 'slow-resource', resource: 'contentPackages', milliseconds: 150_000 } as const;
  const { stage, code, err } = await deployWith([slow]);
  expect(code).toBe(0);
  expect(err).toMatch(
    /^hubwright: \d+ of \d+ resources begun are done, now .*contentPackages.*, after 1 min\n/,
  );
  expect(err.split('\n')).toHaveLength(3);
  const quiet = await startAzure({ faults: [slow] });
  expect(await deploy(quiet, given, { quiet: true })).toMatchObject({ code: 0, out: '', err: '' });
  expect(stage.seen.length).toBeGreaterThan(quiet.seen.length);
});

it('a deployment that goes on is joined, and found again by its name', async () => {
  const stage = await startAzure({ resourceMilliseconds: 5000 });
  const patient = { ...stage.surroundings, sleep: () => Promise.reject(new Error('stopped')) };
  await expect(deploy({ ...stage, surroundings: patient })).rejects.toThrow('stopped');
  const joined = await deploy(stage);
  expect(joined.code).toBe(0);
  expect(joined.err).toContain('is being deployed already');
  const name = /\(deployment ([^)]+)\)/.exec(joined.out)![1]!;
  const puts = () => stage.seen.filter(({ method }) => method === 'PUT').length;
  const before = puts();
  expect(await deploy(stage, given, { resume: name })).toMatchObject({ code: 0, out: joined.out });
  expect(puts()).toBe(before);
});

it('--dry-run names what would be made, sends nothing, and shows no secret', async () => {
  const stage = await startAzure();
  for (const route of ['arm', 'api'] as const) {
    const result = await deploy(stage, oktaFile, { ...oktaValues, route, dryRun: true });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toContain('PUT /subscriptions/');
    expect(result.out).toContain('/tables/OktaSystemLog_CL');
    expect(result.out).not.toContain('[concat(');
    expect(result.out).toContain('Nothing was sent.');
  }
  expect(stage.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
});
