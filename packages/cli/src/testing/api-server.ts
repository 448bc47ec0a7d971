import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from '@jest/globals';

const closers: (() => void)[] = [];

afterAll(() => closers.forEach((close) => close()));

/** Answers a request with a status, headers and JSON. */
export type ApiAnswer = (
  url: URL,
  request: IncomingMessage,
) => { status?: number; headers?: Record<string, string | undefined>; json: unknown };

/** Starts a server on the loopback address that is stopped after the tests of the file; gives its origin. */
export async function startApi(answer: ApiAnswer): Promise<string> {
  const server = createServer((request, response) => {
    const { status = 200, headers = {}, json } = answer(new URL(request.url ?? '/', 'http://api'), request);
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
  closers.push(() => server.close().closeAllConnections());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
