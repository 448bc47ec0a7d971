import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { replyBug, type Emulator } from './emulator.js';
import { azureError, replyError } from './exchange/azure-error.js';
import type { EmulatorResponse } from './exchange/exchange.js';
import { maximumBodyBytes } from './exchange/read-body.js';

/** A running emulator. */
export interface EmulatorServer {
  /** Such as `http://127.0.0.1:8080`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Where an emulator listens, and who is told of what it answers. */
export interface ServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Is called for every request once its answer is on its way. */
  readonly onAnswer?: (method: string, address: string, response: EmulatorResponse) => void;
}

/** Starts an emulator on the loopback address; nobody else's machine can reach it. */
export async function startEmulatorServer(
  emulator: Emulator,
  { port = 0, onAnswer }: ServerOptions = {},
): Promise<EmulatorServer> {
  const server = createServer((incoming, outgoing) => {
    void readBytes(incoming).then((body) => {
      const response = body === undefined ? tooLarge : answerSafely(emulator, incoming, body);
      onAnswer?.(incoming.method ?? '', incoming.url ?? '', response);
      // An answer that is late keeps no process alive whose server is closed.
      setTimeout(() => send(outgoing, response), response.delay ?? 0).unref();
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise((done) => server.close(done).closeAllConnections());
    },
  };
}

function answerSafely(emulator: Emulator, incoming: IncomingMessage, bytes: Buffer): EmulatorResponse {
  const { method = '', url = '/', headers } = incoming;
  const origin = `http://${headers.host ?? '127.0.0.1'}`;
  // A path of a request begins with a slash; `//host` would be read as another origin.
  if (!/^\/(?!\/)/.test(url) || !URL.canParse(url, origin)) return malformed;
  const address = new URL(url, origin);
  const flat = Object.entries(headers).map(([name, value]): [string, string | undefined] => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  try {
    return emulator.answer({
      method: method.toUpperCase(),
      url: address,
      headers: Object.fromEntries(flat),
      body: bytes.toString('utf8'),
      bytes,
    });
  } catch (error) {
    return replyBug(error);
  }
}

/** The whole body; `undefined` when it is larger than Azure takes, or when the connection breaks off. */
async function readBytes(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of incoming as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes <= maximumBodyBytes) parts.push(part);
    }
  } catch {
    return undefined;
  }
  return bytes > maximumBodyBytes ? undefined : Buffer.concat(parts);
}

function send(outgoing: ServerResponse, { status, headers, body, isDropped }: EmulatorResponse): void {
  if (isDropped) {
    outgoing.socket?.destroy();
    return;
  }
  const text = body === undefined ? undefined : JSON.stringify(body);
  outgoing.writeHead(status, {
    ...headers,
    ...(text !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    // An answer with this status has no length (RFC 9110, section 8.6).
    ...(status !== 204 && { 'content-length': text === undefined ? 0 : Buffer.byteLength(text) }),
  });
  outgoing.end(text);
}

const malformed = fixed(400, 'InvalidRequestUri', 'The address of the request cannot be read.');

const tooLarge = fixed(
  413,
  'RequestEntityTooLarge',
  `The request content is larger than the ${maximumBodyBytes} bytes Azure Resource Manager takes.`,
);

function fixed(status: number, code: string, message: string): EmulatorResponse {
  const { body } = replyError(azureError(status, code, message));
  return { status, headers: {}, ...(body !== undefined && { body }) };
}
