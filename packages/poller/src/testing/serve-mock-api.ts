import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from '@jest/globals';
import type { MockApi } from '../mock/create-mock-api.js';

const servers: Server[] = [];

afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done).closeAllConnections())));
});

/** Serves a mock API on the loopback address in place of an origin, until the tests of the file are over; gives its own origin. */
export async function serveMockApi(api: MockApi, origin: string, now: () => number): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
      const request = {
        method: incoming.method ?? '',
        url: origin + (incoming.url ?? '/'),
        headers: Object.fromEntries(headers) as Record<string, string>,
        body: Buffer.concat(parts).toString('utf8'),
      };
      const answer = api.answer(request, now());
      const length = { 'content-length': String(answer.body.length) };
      outgoing.writeHead(answer.status, { ...answer.headers, ...length } as Record<string, string>);
      if (!answer.breaksOff) return void outgoing.end(answer.body);
      outgoing.write(answer.body.subarray(0, answer.body.length / 2), () => outgoing.destroy());
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
