import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { connectToAzure } from '../connection/azure-connection.js';
import { staticCredential } from '../connection/credential.js';
import { deleteResource, putResource } from './resource-calls.js';

const closers: (() => void)[] = [];
afterAll(() => closers.forEach((close) => close()));

interface Asked {
  readonly method: string;
  readonly body: JsonObject;
}

/** An Azure that answers as a function says. */
async function start(answer: (asked: Asked, count: number) => { status: number; json?: unknown }) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (data: Buffer) => (text += data.toString('utf8')));
    request.on('end', () => {
      asked.push({ method: request.method ?? '', body: JSON.parse(text || '{}') as JsonObject });
      const { status, json } = answer(asked.at(-1)!, asked.length);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(json === undefined ? '' : JSON.stringify(json));
    });
  });
  closers.push(() => server.close().closeAllConnections());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const azure = connectToAzure({
    subscriptionId: 's',
    credential: staticCredential('t'),
    version: '1',
    correlationId: 'id',
    endpoint: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    retry: { attempts: 1, firstDelay: 1, longestDelay: 1 },
  });
  return { azure, asked };
}

const id = '/subscriptions/s/resourceGroups/g/providers/A.B/c/d';
const resource = { id, apiVersion: '2024-01-01', body: { kind: 'K', properties: { a: 1 }, dependsOn: [] } };

it.each([
  [409, 'Newer instance of data connector exists. Etag does not match.'],
  [412, 'The ETag is missing.'],
])('a resource that is replaced by version alone (%i) is', async (status, message) => {
  const { azure, asked } = await start(({ method, body }) => {
    if (method === 'GET') return { status: 200, json: { id, etag: '"7"', properties: { a: 0 } } };
    return body['etag'] === '"7"'
      ? { status: 200, json: { id } }
      : { status, json: { error: { code: 'Conflict', message } } };
  });
  await putResource(azure, resource);
  const puts = asked.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  expect(puts).toEqual([
    { kind: 'K', properties: { a: 1 } },
    { kind: 'K', properties: { a: 1 }, etag: '"7"' },
  ]);
});

it('another conflict is a fault', async () => {
  const json = { error: { code: 'Conflict', message: 'It is being deleted.' } };
  const { azure, asked } = await start(() => ({ status: 409, json }));
  await expect(putResource(azure, resource)).rejects.toThrow('It is being deleted.');
  expect(asked).toHaveLength(1);
});

it.each([200, 204, 404])('a resource that is deleted with %i is gone', async (status) => {
  const { azure } = await start(({ method }) =>
    method === 'GET' ? { status: 200, json: { id } } : { status, json: status === 404 ? {} : undefined },
  );
  expect(await deleteResource(azure, id, '2024-01-01')).toBe(status !== 404);
});
