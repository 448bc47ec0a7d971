import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { runPollCommand, type PollCommandOptions } from '../commands/poll.js';
import type { Prompt } from '../poll/prompt.js';
import { fakeTerminal } from './fake-terminal.js';
import { temporaryFolder } from './temporary-folder.js';
import { waitUntil } from './wait-until.js';

/** The redirect URI of the Azure portal, which vendors register for Microsoft Sentinel. */
export const portal =
  'https://portal.azure.com/TokenAuthorize/ExtensionName/Microsoft_Azure_Security_Insights';
/** An authorization code with characters that are written differently in an address. */
export const code = 'code/Sesame+1=';
/** What must not be shown. */
export const secrets = ['Sesame', 'access-1', 'refresh-1'];

/** A vendor that gives tokens for its code, and whose logs need them. */
export async function startVendor(): Promise<{ origin: string; calls: URLSearchParams[] }> {
  const calls: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const isToken = request.url === '/token';
      if (isToken) calls.push(new URLSearchParams(body));
      const isKnown = request.headers.authorization === 'Bearer access-1';
      const tokens = { access_token: 'access-1', refresh_token: 'refresh-1', expires_in: '3600' };
      const json = isToken ? tokens : isKnown ? [{ id: 1 }] : { error: 'who?' };
      response.writeHead(isToken || isKnown ? 200 : 401).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

/** A poller that asks for consent, with more members of `auth`. */
export function pollerOf(origin: string, auth: object = {}): object {
  return {
    kind: 'RestApiPoller',
    properties: {
      connectorDefinitionName: 'Contoso',
      auth: {
        type: 'OAuth2',
        GrantType: 'authorization_code',
        ClientId: '{{clientId}}',
        ClientSecret: '{{clientSecret}}',
        AuthorizationCode: '{{authCode}}',
        RedirectUri: portal,
        Scope: 'logs.read offline',
        AuthorizationEndpoint: 'https://login.example.com/authorize?tenant=a%20b',
        AuthorizationEndpointQueryParameters: { prompt: 'consent' },
        TokenEndpoint: `${origin}/token`,
        ...auth,
      },
      request: { apiEndpoint: `${origin}/logs` },
      response: { eventsJsonPaths: ['$'] },
    },
  };
}

/** A poll that goes on while the test plays the person. */
export interface StartedPoll {
  readonly done: Promise<number | Error>;
  readonly shown: { readonly out: string; readonly err: string };
  /** The address a person is to open. */
  address(): Promise<URL>;
  reported(): string;
  /** Where the connector lies, and what the run writes. */
  readonly folder: string;
}

/** Starts polling a file with the given content. */
export function startPoll(
  content: object,
  options: Partial<PollCommandOptions> = {},
  more: { prompt?: Prompt; signInLimitMs?: number } = {},
): StartedPoll {
  const folder = temporaryFolder({ 'poller.json': JSON.stringify(content) });
  const terminal = fakeTerminal(folder);
  const all: PollCommandOptions = {
    format: 'text',
    set: ['clientId=app 1'],
    secret: ['clientSecret=env:KEY'],
    allowLocal: true,
    trace: true,
    report: 'report.json',
    ...options,
  };
  const clock = { now: () => Date.UTC(2026, 0, 31, 12), sleep: async () => undefined };
  const environment = { KEY: 'hunter-Sesame', CODE: code, REFRESH: 'refresh-Sesame' };
  const run = runPollCommand('poller.json', all, terminal, { clock, environment, ...more });
  return {
    done: run.catch((error: Error) => error),
    shown: terminal.written,
    folder,
    address: async () =>
      new URL(
        await waitUntil(() => /https?:\S+code_challenge\S+/.exec(terminal.written.err)?.[0], 'address'),
      ),
    reported: () => readFileSync(path.join(folder, 'report.json'), 'utf8'),
  };
}

/** Plays the browser that comes back from the sign-in page. */
export async function goBack(
  address: URL,
  parameters: Record<string, string>,
): Promise<{ status: number; page: string }> {
  const back = new URL(address.searchParams.get('redirect_uri')!);
  for (const [name, value] of Object.entries(parameters)) back.searchParams.set(name, value);
  const answer = await fetch(back);
  return { status: answer.status, page: await answer.text() };
}
