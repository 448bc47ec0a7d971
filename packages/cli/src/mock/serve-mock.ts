import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MockApi, MockRequest, MockResponse, OriginMapping } from '@hubwright/poller';
import { EnvironmentError } from '../usage-error.js';
import { originalAddress } from './lay-origins.js';

/** No call of a connector is longer. */
const maximumBytes = 16 * 1024 * 1024;

/** A server of a mock API on the loopback address. */
export interface MockServer {
  readonly origin: string;
  /** Answers calls from now on. Each is told to `onCall`, by the address it was meant for. */
  serve(
    api: MockApi,
    mappings: readonly OriginMapping[],
    onCall: (request: MockRequest, response: MockResponse) => void,
  ): void;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1. Throws an `EnvironmentError` when the port cannot be had. */
export async function openMockServer(port: number): Promise<MockServer> {
  const server = createServer();
  await listen(server, port);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve(api, mappings, onCall) {
      server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
        void receive(incoming, mappings).then((request) => {
          if (typeof request === 'number') return void outgoing.writeHead(request).end();
          const response = api.answer(request, Date.now());
          onCall(request, response);
          send(response, outgoing);
        });
      });
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ message }) =>
      reject(new EnvironmentError(`Port ${port} cannot be listened on: ${message}.`)),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** The call, or the status with which it is refused. */
async function receive(
  incoming: IncomingMessage,
  mappings: readonly OriginMapping[],
): Promise<MockRequest | number> {
  const url = originalAddress(incoming.url ?? '/', mappings);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of incoming as AsyncIterable<Buffer>) {
      length += part.length;
      if (length <= maximumBytes) parts.push(part);
    }
  } catch {
    return 400;
  }
  if (length > maximumBytes) return 413;
  if (url === undefined) return 404;
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    [value ?? ''].flat().join(', '),
  ]);
  return {
    method: incoming.method ?? 'GET',
    url,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.concat(parts).toString('utf8'),
  };
}

function send({ status, headers, body, breaksOff }: MockResponse, outgoing: ServerResponse): void {
  outgoing.writeHead(status, { ...headers, 'content-length': String(body.length) } as Record<
    string,
    string | string[]
  >);
  if (!breaksOff) return void outgoing.end(body);
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
}
