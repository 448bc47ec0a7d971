import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { waitForDeployment } from '../deployments/wait-for-deployment.js';
import { connectToAzure } from './azure-connection.js';
import { azureClouds } from './azure-cloud.js';
import { staticCredential, type AzureCredential } from './credential.js';
import { readVaultSecret, objectToSecretAddress } from './key-vault.js';

const closers: (() => void)[] = [];
afterAll(() => closers.forEach((close) => close()));

interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  /** Instead of JSON. */
  readonly text?: string;
}

async function start(answer: (request: IncomingMessage, count: number) => Reply) {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    const {
      status = 200,
      headers = {},
      json = {},
      text = JSON.stringify(json),
    } = answer(request, seen.length);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  });
  closers.push(() => server.close().closeAllConnections());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const signedIn: AzureCredential = {
  isRenewable: true,
  getToken: (scope) =>
    Promise.resolve({ token: `token for ${String(scope)}`, expiresOnTimestamp: Date.now() + 3_600_000 }),
};

const sleep = (): Promise<void> => Promise.resolve();

const connect = (origin: string, credential: AzureCredential = staticCredential('sesame')) =>
  connectToAzure({
    subscriptionId: 's',
    credential,
    version: '1.2.3',
    correlationId: 'the-id',
    endpoint: new URL(origin),
    retry: { attempts: 3, firstDelay: 1, longestDelay: 1000 },
  });

it('says who asks, and for which command', async () => {
  const { origin, seen } = await start(() => ({}));
  await connect(origin).send({ method: 'GET', path: '/subscriptions/s', apiVersion: '2022-12-01' });
  expect(seen[0]!.url).toBe('/subscriptions/s?api-version=2022-12-01');
  expect(seen[0]!.headers).toMatchObject({
    authorization: 'Bearer sesame',
    'x-ms-correlation-request-id': 'the-id',
    'user-agent': expect.stringMatching(/^hubwright\/1\.2\.3 /),
  });
});

it.each([429, 500, 502, 503])('tries again after %i, as often as it may', async (status) => {
  const { origin, seen } = await start(() => ({ status, headers: { 'retry-after': '0' } }));
  await expect(connect(origin).send({ method: 'GET', path: '/subscriptions/s' })).rejects.toThrow('again');
  expect(seen).toHaveLength(3);
});

it('waits for another operation on the same resource', async () => {
  const busy = { status: 409, json: { error: { code: 'AnotherOperationInProgress', message: 'm' } } };
  const { origin, seen } = await start((_request, count) => (count === 1 ? busy : {}));
  await connect(origin).send({ method: 'PUT', path: '/x', body: {} });
  expect(seen).toHaveLength(2);
});

it.each([400, 403, 404, 409, 501])('does not try again after %i', async (status) => {
  const { origin, seen } = await start(() => ({ status }));
  await expect(connect(origin).send({ method: 'GET', path: '/subscriptions/s' })).rejects.toThrow(
    `status ${status}`,
  );
  expect(seen).toHaveLength(1);
});

it('tells of each wait, and of none after the last attempt', async () => {
  const { origin } = await start(() => ({ status: 429, headers: { 'retry-after': '0' } }));
  const waits: unknown[] = [];
  const azure = connectToAzure({
    subscriptionId: 's',
    credential: staticCredential('sesame'),
    version: '1',
    correlationId: 'id',
    endpoint: new URL(origin),
    retry: {
      attempts: 3,
      firstDelay: 1,
      longestDelay: 1,
      onWait: (milliseconds, status) => void waits.push([milliseconds, status]),
    },
  });
  await expect(azure.send({ method: 'GET', path: '/x' })).rejects.toThrow('again');
  expect(waits).toEqual([
    [0, 429],
    [0, 429],
  ]);
});

it('gives a request up that nobody answers', async () => {
  const silent = createServer(() => undefined);
  closers.push(() => silent.close().closeAllConnections());
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const azure = connectToAzure({
    subscriptionId: 's',
    credential: staticCredential('sesame'),
    version: '1',
    correlationId: 'id',
    endpoint: new URL(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`),
    retry: { attempts: 2, firstDelay: 1, longestDelay: 1, answerLimit: 50 },
  });
  await expect(azure.send({ method: 'GET', path: '/x' })).rejects.toMatchObject({
    kind: 'network',
    message: expect.stringContaining('there was no answer within 0.05 s'),
  });
});

it('does not wait longer than it may', async () => {
  const { origin, seen } = await start(() => ({ status: 429, headers: { 'retry-after': '60' } }));
  await expect(connect(origin).send({ method: 'GET', path: '/subscriptions/s' })).rejects.toThrow(
    'in a few minutes',
  );
  expect(seen).toHaveLength(1);
});

it('sends its token to no other origin', async () => {
  const other = await start(() => ({}));
  const { origin } = await start(() => ({}));
  await expect(connect(origin).send({ method: 'GET', path: `${other.origin}/x` })).rejects.toThrow(
    'your token is not sent there',
  );
  expect(other.seen).toEqual([]);
});

it.each([301, 302, 307, 308])('follows no %i to another origin, and sends it nothing', async (status) => {
  const other = await start(() => ({}));
  const { origin } = await start(() => ({ status, headers: { location: `${other.origin}/x` } }));
  for (const method of ['GET', 'PUT'] as const) {
    await expect(connect(origin).send({ method, path: '/x', body: { key: 'sesame' } })).rejects.toThrow(
      'sends us to another address',
    );
  }
  expect(other.seen).toEqual([]);
});

it('follows within Azure, with the token', async () => {
  const { origin, seen } = await start((_request, count) =>
    count === 1 ? { status: 307, headers: { location: '/y' } } : { json: { value: 1 } },
  );
  expect(await connect(origin).send({ method: 'GET', path: '/x' })).toEqual({
    status: 200,
    body: { value: 1 },
  });
  expect(seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ['/x', 'Bearer sesame'],
    ['/y', 'Bearer sesame'],
  ]);
});

it.each(['text/html', 'application/json'])('a page of a proxy is no answer, as %s', async (type) => {
  const page = { headers: { 'content-type': type }, text: '<html>sesame</html>' };
  const { origin } = await start(() => page);
  const azure = connect(origin);
  const calls = [azure.send({ method: 'GET', path: '/x' }), waitForDeployment(azure, 'g', 'd', { sleep })];
  for (const call of calls) {
    await expect(call).rejects.toThrow('holds no JSON');
    await expect(call).rejects.not.toThrow('sesame');
  }
});

it('takes a byte order mark for what it is', async () => {
  const { origin } = await start(() => ({ text: '\uFEFF{"value":1}' }));
  expect((await connect(origin).send({ method: 'GET', path: '/x' })).body).toEqual({ value: 1 });
});

it('refuses plain HTTP to other machines', () => {
  expect(() => connect('http://example.com')).toThrow('loopback');
});

describe('a key vault', () => {
  it('gives a secret to who is signed in', async () => {
    const { origin, seen } = await start(() => ({ json: { value: 'sesame' } }));
    expect(await readVaultSecret(connect(origin, signedIn), `${origin}/secrets/okta`)).toBe('sesame');
    expect(seen[0]!.url).toBe('/secrets/okta?api-version=7.4');
    expect(seen[0]!.headers.authorization).toBe('Bearer token for https://vault.azure.net/.default');
  });

  it.each([
    [403, 'Key Vault Secrets User'],
    [404, 'has no secret at /secrets/okta'],
  ])('that answers %i is told', async (status, message) => {
    const { origin } = await start(() => ({ status, json: { error: { code: 'X', message: 'x' } } }));
    await expect(readVaultSecret(connect(origin, signedIn), `${origin}/secrets/okta`)).rejects.toThrow(
      message,
    );
  });

  it('cannot be read with a token for Azure Resource Manager', async () => {
    const { origin, seen } = await start(() => ({}));
    await expect(readVaultSecret(connect(origin), `${origin}/secrets/okta`)).rejects.toThrow(
      'not for key vaults',
    );
    expect(seen).toEqual([]);
  });

  it.each([
    ['https://contoso.vault.azure.net/secrets/okta', undefined],
    ['https://contoso.vault.azure.net/secrets/okta/0123456789abcdef0123456789abcdef', undefined],
    ['https://contoso.vault.azure.net/keys/okta', 'names no secret'],
    ['http://contoso.vault.azure.net/secrets/okta', 'no key vault of this cloud'],
    ['https://evil.example/secrets/okta', 'no key vault of this cloud'],
    ['http://127.0.0.1:1/secrets/okta', 'no key vault of this cloud'],
    ['okta', 'no address'],
  ])('%s', (address, objection) => {
    const azure = { cloud: azureClouds.public, endpoint: new URL(azureClouds.public.resourceManager) };
    const found = objectToSecretAddress(address, azure);
    if (objection === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(objection);
  });
});
