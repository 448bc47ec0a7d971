import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAuthorizationAnswer, type AuthorizationAnswer } from '@hubwright/poller';
import { EnvironmentError } from '../../usage-error.js';
import { redirectPage, redirectPageHeaders } from './redirect-page.js';
import type { RedirectTarget } from './redirect-uri.js';

/** A server on this machine that waits for the browser to come back. */
export interface RedirectServer {
  /** The redirect URI, with the port it listens at. */
  readonly uri: string;
  /** What the browser brought; it stays open while none comes. */
  readonly answer: Promise<AuthorizationAnswer>;
  close(): Promise<void>;
}

/**
 * Listens at a loopback address for the redirect of a sign-in page. Whatever is no answer, such as the call for an icon, is answered with
 * 404. Throws an `EnvironmentError` when the port cannot be listened at.
 * @param state what the answer has to bring back
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.3
 */
export async function startRedirectServer(
  { uri, listen }: Required<RedirectTarget>,
  state: string,
): Promise<RedirectServer> {
  let settle: (answer: AuthorizationAnswer) => void = () => undefined;
  const answer = new Promise<AuthorizationAnswer>((resolve) => (settle = resolve));
  const server = createServer((request, response) => {
    const found = readRedirect(request, listen.path, state);
    respond(response, found, () => found && settle(found));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explainListening(error, listen)));
    server.listen(listen.port, listen.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    uri: listen.port === 0 ? uri.replace(/:0(?=[/?#]|$)/, `:${port}`) : uri,
    answer,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function readRedirect(
  { method, url = '/' }: IncomingMessage,
  path: string,
  state: string,
): AuthorizationAnswer | undefined {
  if (method !== 'GET' || !URL.canParse(url, 'http://localhost')) return undefined;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return pathname === path ? readAuthorizationAnswer(searchParams, state) : undefined;
}

function respond(
  response: ServerResponse,
  found: AuthorizationAnswer | undefined,
  whenSent: () => void,
): void {
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain', Connection: 'close' }).end('Not found\n');
    return;
  }
  const isAuthorized = 'code' in found;
  // The browser may hang up before it has the page; the answer counts all the same.
  response.once('close', whenSent);
  response.writeHead(isAuthorized ? 200 : 400, redirectPageHeaders).end(redirectPage(isAuthorized));
}

function explainListening(error: Error, { host, port }: { host: string; port: number }): EnvironmentError {
  return new EnvironmentError(
    `Cannot listen at ${host}:${port} for the browser to come back: ${error.message}. Another --redirect-uri may be free.`,
  );
}
