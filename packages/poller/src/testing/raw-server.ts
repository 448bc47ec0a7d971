import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll } from '@jest/globals';
import type { Certificate } from './create-certificate.js';

/** A server that writes bytes as a test says, be they HTTP or not. */
export interface RawServer {
  readonly origin: string;
  readonly port: number;
  /** How many requests came. */
  readonly count: () => number;
}

const servers: { server: Server; sockets: Set<Socket> }[] = [];

afterAll(async () => {
  for (const { sockets } of servers) for (const socket of sockets) socket.destroy();
  await Promise.all(servers.map(({ server }) => new Promise((done) => server.close(done))));
});

/**
 * Starts a server on the loopback address; `answer` gets the socket when the headers of a request are there. With a certificate it
 * speaks TLS. It is stopped when the tests of the file are over.
 */
export async function startRawServer(
  answer: (socket: Socket, count: number) => void,
  certificate?: Certificate,
): Promise<RawServer> {
  let count = 0;
  const sockets = new Set<Socket>();
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    // Whoever breaks off is what these tests are about.
    socket.on('error', () => socket.destroy());
    socket.on('data', (part: Buffer) => {
      if (part.includes('\r\n\r\n')) answer(socket, (count += 1));
    });
  };
  const server = certificate ? createTlsServer(certificate, serve) : createServer(serve);
  server.on('tlsClientError', () => undefined);
  servers.push({ server, sockets });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`, port, count: () => count };
}

/** The head of an answer, with its empty line. */
export function head(status: string, ...fields: string[]): string {
  return [`HTTP/1.1 ${status}`, ...fields, '', ''].join('\r\n');
}
