import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from '@jest/globals';
import { formsOfSecret } from './secret-forms.js';

/** How an API answers calls that do not sign in. */
export type EchoScenario =
  | 'events'
  | 'unauthorized'
  | 'failing'
  | 'garbage'
  | 'a message'
  | 'redirect'
  | 'foreign redirect'
  | 'redirect to nowhere'
  | 'sign-in refused'
  | 'sign-in garbage';

/** An API that repeats secrets wherever it can. */
export interface EchoingApi {
  readonly origin: string;
  /** Values of credential headers it was sent, tokens it has issued among them. */
  readonly seen: ReadonlySet<string>;
  /** Repeats nothing any more of what it was sent so far: another run knows of none of it. */
  forget(): void;
}

const closers: (() => void)[] = [];
afterAll(() => closers.forEach((close) => close()));

const issued = {
  access_token: 'Issued-Access/Token+1',
  sid: 'Issued-Session~Id-2',
  jwt: 'Issued.Jwt-Token_3',
};

/** What a call that signs in with a grant of OAuth 2.0 gets or has sent, and is to be kept secret. */
function exchangedIn(body: string): string[] {
  const form = new URLSearchParams(body);
  const assertion = form.get('assertion');
  return [
    ...(form.get('grant_type') === 'refresh_token' ? [issuedRefreshToken] : []),
    ...(assertion ? [assertion] : []),
  ];
}

const issuedRefreshToken = 'Issued-Refresh=Token!4';

/** Starts an API on the loopback address that puts secrets, in every form, into bodies, headers and addresses. */
export async function startEchoingApi(
  scenario: EchoScenario,
  secrets: readonly string[],
): Promise<EchoingApi> {
  const seen = new Set<string>();
  const recent = new Set<string>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const { authorization = '', cookie = '' } = request.headers;
      for (const value of [authorization.replace(/^\w+ /, ''), cookie.replace(/^sid=/, '')])
        if (value !== '') recent.add(value);
      for (const value of recent) seen.add(value);
      answer(request, response, scenario, [...secrets, ...recent]);
      // It is known to the caller from the next call on.
      for (const value of exchangedIn(body)) recent.add(value);
    });
  });
  closers.push(() => server.close().closeAllConnections());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    forget: () => recent.clear(),
  };
}

function answer(
  { url = '/', headers: { host = '' } }: IncomingMessage,
  response: ServerResponse,
  scenario: EchoScenario,
  secrets: readonly string[],
): void {
  const forms = secrets.map(formsOfSecret);
  const echo = Object.fromEntries(
    forms.flatMap((form, index) => Object.entries(form).map(([name, text]) => [`${name} ${index}`, text])),
  );
  const headers: Record<string, string | string[]> = {
    // Headers are short, and of one line.
    'x-echo': forms.flatMap((form) => Object.values(form)).filter((text) => /^[ -~]{1,200}$/.test(text)),
    'set-cookie': `sid=${issued.sid}; path=/`,
  };
  const send = (status: number, body: object | string): void => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const { searchParams, pathname } = new URL(url, 'http://api');
  if (pathname === '/sign-in') {
    if (scenario === 'sign-in refused') return send(400, { error: 'invalid_client', echo });
    if (scenario === 'sign-in garbage') return send(200, Object.values(echo).join('\n'));
    return send(200, { ...issued, refresh_token: issuedRefreshToken, token_type: 'Bearer', echo });
  }
  const query = `echo=${secrets.map(encodeURIComponent).join('&echo=')}`;
  const redirect = (to: string): void => {
    headers['location'] = to;
    send(302, { echo });
  };
  switch (scenario) {
    case 'unauthorized':
      return send(401, { error: 'no', echo });
    case 'failing':
      return send(500, { error: 'down', echo });
    case 'garbage':
      return send(200, `{"echo": ${Object.values(echo).join('\n')}`);
    case 'a message':
      return send(200, { message: Object.values(echo).join(' '), [secrets[0]!]: 1 });
    case 'redirect':
      return searchParams.has('echo') ? send(200, { data: [echo] }) : redirect(`/echo?${query}`);
    case 'foreign redirect':
      return redirect(`http://${host.replace('127.0.0.1', 'localhost')}/echo?${query}`);
    case 'redirect to nowhere':
      return redirect(`gopher://${secrets.map(encodeURIComponent).join('.')}/`);
    default: {
      const isLast = searchParams.has('next') || searchParams.has('echo');
      return send(200, {
        data: [echo, { text: JSON.stringify(echo) }],
        next: isLast ? undefined : secrets[0],
      });
    }
  }
}
