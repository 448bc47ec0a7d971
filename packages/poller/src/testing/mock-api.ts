import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from '@jest/globals';

/** A request as the mock API saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly rawQuery: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a mock API answers; a body that is no text or bytes is sent as JSON. */
export interface MockAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
  /** Milliseconds before the answer. */
  readonly delay?: number;
}

/** A mock API on the loopback address, and the requests it has seen. */
export interface MockApi {
  readonly origin: string;
  readonly seen: SeenRequest[];
}

const servers: Server[] = [];

afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done).closeAllConnections())));
});

/** Starts a mock API; it is stopped when the tests of the file are over. */
export async function startMockApi(
  answer: (request: SeenRequest, api: MockApi) => MockAnswer,
): Promise<MockApi> {
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const url = new URL(incoming.url ?? '/', 'http://mock');
      const request = {
        method: incoming.method ?? '',
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        rawQuery: url.search.slice(1),
        headers: incoming.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      seen.push(request);
      const { status = 200, headers = {}, body = '', delay = 0 } = answer(request, api);
      const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
      const given = Object.entries(headers).filter(
        (header): header is [string, string | string[]] => header[1] !== undefined,
      );
      setTimeout(
        () => outgoing.writeHead(status, Object.fromEntries(given)).end(isRaw ? body : JSON.stringify(body)),
        delay,
      ).unref();
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const api: MockApi = { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
  return api;
}
