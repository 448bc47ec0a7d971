import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { main } from '../main.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { UsageError } from '../usage-error.js';
import { runEmulate, type EmulateCommandOptions } from './emulate.js';

/** Runs the command while `use` runs; gives what it wrote. */
async function whileEmulating(
  options: Partial<EmulateCommandOptions>,
  use: (aim: Readonly<Record<string, string>>) => Promise<void>,
  directory = temporaryFolder(),
) {
  const terminal = fakeTerminal(directory);
  const end = new AbortController();
  const running = runEmulate({ format: 'json', ...options }, terminal, end.signal);
  running.catch(() => end.abort());
  while (terminal.written.out === '' && !end.signal.aborted) await setTimeout(5);
  try {
    if (!end.signal.aborted) await use(JSON.parse(terminal.written.out) as Record<string, string>);
  } finally {
    end.abort();
  }
  return { code: await running, ...terminal.written };
}

async function listConnectors({
  endpoint,
  token,
  subscriptionId,
  resourceGroup,
  workspace,
}: Readonly<Record<string, string>>) {
  const scope = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.OperationalInsights/workspaces/${workspace}`;
  const address = `${endpoint}${scope}/providers/Microsoft.SecurityInsights/dataConnectors?api-version=2025-09-01`;
  const ask = async (headers: Record<string, string>) => (await fetch(address, { headers })).status;
  return [await ask({}), await ask({ authorization: `Bearer ${token}` })];
}

const place = {
  subscription: '0a0a0a0a-0000-4000-8000-000000000000',
  resourceGroup: 'soc',
  workspace: 'soc-logs',
};

it('says where it listens and how to aim at it, and a line for each request', async () => {
  const { code, err, out } = await whileEmulating(place, async (aim) => {
    expect(await listConnectors(aim)).toEqual([401, 200]);
  });
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    endpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    subscriptionId: place.subscription,
    resourceGroup: 'soc',
    workspace: 'soc-logs',
  });
  const lines = err.trimEnd().split('\n');
  expect([code, lines.length]).toEqual([0, 2]);
  expect(lines[0]).toMatch(
    /^\d\d:\d\d:\d\d {2}GET \/subscriptions\/0a0a0a0a-.*dataConnectors\?api-version=2025-09-01 {2}401 AuthenticationFailed$/,
  );
  expect(lines[1]).toMatch(/ {2}200$/);
});

it('prints lines that can be pasted, and is silent about requests when asked to be', async () => {
  const terminal = fakeTerminal(temporaryFolder());
  const end = new AbortController();
  const running = runEmulate({ format: 'text', quiet: true }, terminal, end.signal);
  while (terminal.written.out === '') await setTimeout(5);
  const [endpoint = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(terminal.written.out) ?? [];
  expect((await fetch(`${endpoint}/subscriptions?api-version=2022-12-01`)).status).toBe(401);
  end.abort();
  await running;
  expect(terminal.written.err).toBe('');
  expect(terminal.written.out).toMatch(
    /\nexport HUBWRIGHT_ACCESS_TOKEN=[\w.-]+\nhubwright deploy .* --resource-group hubwright --workspace hubwright\n$/,
  );
  expect(terminal.written.out).toContain('It is not Azure');
});

it('knows the types of the schemas it is given', async () => {
  const schema = {
    id: 'https://schema.management.azure.com/schemas/2024-01-01/Contoso.Things.json#',
    title: 'Contoso.Things',
    resourceDefinitions: { things: { properties: { type: { enum: ['Contoso.Things/things'] } } } },
  };
  const folder = temporaryFolder({
    'schemas/2024-01-01/Contoso.Things.json': `\uFEFF${JSON.stringify(schema)}`,
  });
  await whileEmulating(
    { schemas: 'schemas' },
    async ({ endpoint, token, subscriptionId }) => {
      const list = `${endpoint}/subscriptions/${subscriptionId}/resourceGroups/hubwright/providers/Contoso.Things/things`;
      const headers = { authorization: `Bearer ${token}` };
      expect(await (await fetch(`${list}?api-version=2024-01-01`, { headers })).json()).toEqual({
        value: [],
      });
    },
    folder,
  );
});

it.each<[string, Partial<EmulateCommandOptions>, RegExp]>([
  ['a port that is none', { port: 'http' }, /"http" of --port is no port/],
  ['a port that is too high', { port: '70000' }, /no port/],
  ['a subscription that is no GUID', { subscription: 'mine' }, /"mine" of --subscription is no GUID/],
  ['a folder that does not exist', { schemas: 'none' }, /"none" of --schemas does not exist/],
  ['a folder without schemas', { schemas: '.' }, /holds no JSON files/],
  ['a file that is no schema', { schemas: 'bad' }, /bad.x\.json" of --schemas is no JSON Schema/],
])('refuses %s', async (_, options, message) => {
  const folder = temporaryFolder(options.schemas === 'bad' ? { 'bad/x.json': '[' } : {});
  const running = whileEmulating(options, async () => undefined, folder);
  await expect(running).rejects.toThrow(message);
  await expect(running).rejects.toThrow(UsageError);
});

it('ends with 4 when the port is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1').unref();
  await new Promise((done) => server.once('listening', done));
  const terminal = fakeTerminal(temporaryFolder());
  expect(await main(['emulate', '--port', String((server.address() as AddressInfo).port)], terminal)).toBe(4);
  expect(terminal.written.err).toMatch(/^hubwright: The emulator cannot listen on port \d+: .*EADDRINUSE/);
});
