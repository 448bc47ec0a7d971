import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from '@jest/globals';
import { staticCredential } from '../connection/credential.js';
import { connectToPartnerCenter, type PartnerCenter } from './partner-center.js';

const servers: Server[] = [];

afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done).closeAllConnections())));
});

/** A server that answers with what a function gives for a path, and a way to it. */
async function open(
  answer: (path: string, origin: string) => unknown,
): Promise<{ partner: PartnerCenter; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    seen.push(request);
    const text = answer(request.url ?? '', `http://${request.headers.host}`);
    response
      .writeHead(text === undefined ? 500 : 200)
      .end(typeof text === 'string' ? text : JSON.stringify(text));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const partner = connectToPartnerCenter({
    credential: staticCredential('sesame'),
    version: '0.0.0',
    correlationId: 'id',
    endpoint: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    retry: { attempts: 2, firstDelay: 1, longestDelay: 10 },
  });
  return { partner, seen };
}

it('follows the links to further pages, relative and absolute ones', async () => {
  const { partner, seen } = await open((path, origin) => {
    if (path.endsWith('page=2'))
      return { value: [{ id: 2 }], nextLink: `${origin}/v1.0/ingestion/products?page=3` };
    return path.endsWith('page=3')
      ? { value: [{ id: 3 }] }
      : { value: [{ id: 1 }], nextLink: 'v1.0/ingestion/products?page=2' };
  });
  expect(await partner.list('/products')).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer sesame'));
});

it('sends no token to another host that a page names', async () => {
  const { partner } = await open(() => ({ value: [], nextLink: 'https://attacker.example/products' }));
  await expect(partner.list('/products')).rejects.toThrow(
    /names https:\/\/attacker\.example as the next address/,
  );
});

it.each([
  'https://attacker.example/package.zip?sig=1',
  'https://a.blob.core.windows.net.attacker.example/p.zip',
  'http://a.blob.core.windows.net/p.zip',
  'https://a.blob.core.attacker.example/p.zip',
  'file:///etc/passwd',
  '',
])('uploads nothing to %j', async (address) => {
  const { partner, seen } = await open(() => ({}));
  await expect(partner.upload(address, Buffer.from('zip'))).rejects.toThrow(
    /not in Azure Storage; nothing was sent/,
  );
  expect(seen).toEqual([]);
});

it('uploads without a token', async () => {
  const { partner, seen } = await open(() => ({}));
  const origin = await new Promise<string>((done) => {
    void partner.send('GET', '/products').then(() => done(`http://${seen[0]!.headers.host}`));
  });
  await partner.upload(`${origin}/blobs/1?sig=x`, Buffer.from('zip'));
  expect([seen[1]?.method, seen[1]?.headers.authorization, seen[1]?.headers['x-ms-blob-type']]).toEqual([
    'PUT',
    undefined,
    'BlockBlob',
  ]);
});

it.each(['', '[1]', 'null'])('takes %j for an answer without members', async (text) => {
  const { partner } = await open(() => text);
  expect(await partner.send('GET', '/products')).toEqual({});
  expect(await partner.list('/products')).toEqual([]);
});

it('takes a page of a proxy for no answer', async () => {
  const { partner } = await open(() => '<html>sesame</html>');
  await expect(partner.send('GET', '/products')).rejects.toThrow('holds no JSON');
});
