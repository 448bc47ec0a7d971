import { describe, expect, it } from '@jest/globals';
import { issueTestToken, type EmulatorOptions, type Fault } from '@hubwright/emulator';
import { runPublish } from '../commands/publish.js';
import { startAzure } from '../testing/azure-emulator.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import type { PublishOptions } from './publish-options.js';

/** Partner Center with an offer, and a command that publishes to it. */
async function open(options: Partial<EmulatorOptions> = {}, audience = 'https://api.partner.microsoft.com') {
  const stage = await startAzure({
    offers: [
      { offerId: 'another', planIds: [] },
      { offerId: 'contoso-sentinel', planIds: ['basic', 'plus'] },
    ],
    pageSize: 1,
    resourceMilliseconds: 25_000,
    ...options,
  });
  const token = issueTestToken(stage.clock.time, audience);
  const directory = temporaryFolder(solutionFilesIn('Contoso'));
  const publish = async (more: Partial<PublishOptions> = {}) => {
    const terminal = fakeTerminal(directory);
    const code = await runPublish(
      'Contoso',
      {
        to: 'partner-center',
        format: 'text',
        offer: 'contoso-sentinel',
        plan: 'basic',
        endpoint: stage.origin,
        ...more,
      },
      terminal,
      { ...stage.surroundings, environment: { HUBWRIGHT_ACCESS_TOKEN: token } },
    );
    for (const text of Object.values(terminal.written)) {
      expect(text).not.toContain(token);
      expect(text).not.toContain('sig=');
    }
    return { code, ...terminal.written };
  };
  const writes = () => stage.seen.filter(({ method }) => method !== 'GET');
  return { ...stage, publish, writes };
}

it('uploads the package to the draft of the plan, submits nothing, and does nothing the second time', async () => {
  const { publish, seen, writes } = await open();
  const first = await publish();
  expect(first.err).toMatch(
    /^"Contoso" 3\.0\.0 goes to the plan "basic" .* whose draft has no package: .* nothing is submitted\.\n$/,
  );
  expect(first.out).toMatch(
    /^Uploaded contoso-sentinel-3\.0\.0-[0-9a-f]{12}\.zip \(sha256 [0-9a-f]{64}\) as version 3\.0\.0 .*\nhttps:\/\/partner\.microsoft\.com\/\S+\n$/,
  );
  expect(first.code).toBe(0);
  expect(writes().map(({ method, status }) => `${method} ${status}`)).toEqual([
    'POST 201',
    'PUT 201',
    'PUT 200',
    'PUT 200',
  ]);
  seen.length = 0;
  const second = await publish();
  expect(second.out).toMatch(/^Already in the draft .* Nothing was changed\.\n/);
  expect(writes()).toEqual([]);
});

it('changes nothing in a dry run', async () => {
  const { publish, writes } = await open();
  const { code, out } = await publish({ dryRun: true, submit: true });
  expect(code).toBe(0);
  expect(out).toMatch(
    /would become version 3\.0\.0.*\nThe offer would be submitted for a preview\.\nNothing was changed\.\n$/,
  );
  expect(writes()).toEqual([]);
});

it('submits for a preview when asked to, once', async () => {
  const { publish, writes } = await open();
  const first = await publish({ submit: true });
  expect(first.out).toMatch(
    /\nSubmitted for a preview: \S+, InProgress, Submitted\. Going live is left to you/,
  );
  const again = await publish({ submit: true });
  expect(again.out).toMatch(/\nA submission is in progress already: \S+, InProgress/);
  expect(writes().filter(({ address }) => address.includes('/submissions'))).toHaveLength(1);
});

it('prints JSON', async () => {
  const { publish } = await open();
  const { out } = await publish({ format: 'json' });
  expect(JSON.parse(out)).toMatchObject({
    target: 'partner-center',
    status: 'drafted',
    before: { version: '', fileNames: [] },
    package: { version: '3.0.0' },
    submission: null,
  });
});

describe('what goes wrong', () => {
  const faults: readonly (readonly [string, Fault, number, RegExp])[] = [
    ['no right', { kind: 'error', status: 403, code: 'Forbidden', method: 'POST' }, 4, /role Manager/],
    [
      'a storage that fails',
      { kind: 'error', status: 500, path: '^/blobs', times: 9 },
      4,
      /Azure Storage does not take the package/,
    ],
    ['a service that fails', { kind: 'error', status: 503, path: 'products', times: 9 }, 4, /try again/i],
    [
      'a configuration that is not valid',
      {
        kind: 'error',
        status: 400,
        code: 'InvalidVersion',
        message: 'The version is in use.',
        path: 'packageconfigurations/[^g]',
        method: 'PUT',
      },
      1,
      /package-refused[\s\S]*Partner Center refuses the request \(InvalidVersion\): The version is in use\./,
    ],
    [
      'somebody who was faster',
      {
        kind: 'error',
        status: 412,
        code: 'PreconditionFailed',
        path: 'packageconfigurations/[^g]',
        method: 'PUT',
      },
      4,
      /PreconditionFailed/,
    ],
  ];
  it.each(faults)('%s', async (_, fault, code, message) => {
    const { publish, emulator } = await open();
    emulator.inject(fault);
    const result = await publish();
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toMatch(message);
  });

  const passing: readonly (readonly [string, Fault])[] = [
    ['too many requests', { kind: 'throttle', path: 'packages', retryAfter: 1 }],
    ['a connection that breaks', { kind: 'drop', path: '^/blobs' }],
    ['a server error', { kind: 'error', status: 502, path: 'products' }],
  ];
  it.each(passing)('%s passes by', async (_, fault) => {
    const { publish, emulator } = await open();
    emulator.inject(fault);
    expect((await publish()).code).toBe(0);
  });

  it('a conflict whose cause is gone when one looks is told, and the next time is the first', async () => {
    const { publish, emulator, writes } = await open();
    await publish();
    emulator.inject({
      kind: 'error',
      status: 409,
      code: 'SubmissionInProgress',
      path: 'submissions',
      method: 'POST',
    });
    const { code, err } = await publish({ submit: true });
    expect([code, writes().at(-1)?.status]).toEqual([4, 409]);
    expect(err).toContain('SubmissionInProgress');
    expect((await publish({ submit: true })).code).toBe(0);
  });

  it.each([
    [{ plan: 'basics' }, 4, /no plan "basics" in the offer "contoso-sentinel"\. Did you mean "basic"\?/],
    [{ offer: 'another' }, 2, /of the offer "contoso-sentinel", as its SolutionMetadata\.json says/],
    [{ cloud: 'china' as const }, 2, /leave --cloud out/],
    [{ plan: undefined }, 2, /needs --offer and --plan/],
  ])('%j', async (more, code, message) => {
    const { publish, writes } = await open();
    const failed = publish(more as Partial<PublishOptions>);
    if (code === 2) await expect(failed).rejects.toThrow(message);
    else expect(await failed).toMatchObject({ code, err: expect.stringMatching(message) });
    expect(writes()).toEqual([]);
  });

  it('a package that is processed for too long', async () => {
    const { publish, clock, writes } = await open({ resourceMilliseconds: 10_000_000 });
    const started = clock.time;
    const { code, err } = await publish();
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/was still processing "contoso-sentinel-3\.0\.0-/),
    ]);
    expect(clock.time - started).toBe(1_800_000);
    expect(writes().some(({ address }) => address.includes('packageconfigurations'))).toBe(false);
  });

  it('a token for somebody else', async () => {
    const { publish } = await open({}, 'https://management.azure.com');
    const { code, err } = await publish();
    expect([code, err]).toEqual([
      4,
      expect.stringMatching(/az account get-access-token --resource https:\/\/api\.partner/),
    ]);
  });
});
