import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { createMask } from './mask.js';
import { startMockApi } from './testing/mock-api.js';
import { createTransport } from './transport.js';
import type { HttpRequest } from './transport-port.js';
import { writeCurl } from './write-curl.js';

const run = promisify(execFile);
const isThere = spawnSync('curl', ['--version']).status === 0;
if (!isThere) console.warn('There is no curl: that its commands work is not tested.');

const key = `k-"e"'y $HOME \`id\` ü`;
const environment = { API_KEY: key, PASSWORD: 'p:ä$$"s' };
const secretVariables = new Map(Object.entries(environment).map(([name, secret]) => [secret, name]));

function requestOf(given: Partial<HttpRequest>): HttpRequest {
  return {
    method: 'GET',
    url: 'https://api.example.com/',
    headers: {},
    timeoutMs: 5000,
    credentialHeaders: [],
    carriesSecret: false,
    ...given,
  };
}

function curlOf(given: Partial<HttpRequest>, secrets: readonly string[] = [], isSignIn = false): string {
  const mask = createMask([...secretVariables.keys(), ...secrets]);
  return writeCurl(requestOf(given), { mask, secretVariables, mapUrl: (url) => url, isSignIn });
}

const basic = `Basic ${Buffer.from(`it's me:${environment.PASSWORD}`).toString('base64')}`;

(isThere ? describe : describe.skip)('a printed command sends what the runner sends', () => {
  it.each<[string, (origin: string) => Partial<HttpRequest>]>([
    [
      'with a key in a header',
      (origin) => ({
        url: `${origin}/v1/logs?from=2026-01-31T08%3A00%3A00Z&filter[a]={b}&x=it's`,
        headers: { 'X-Api-Key': 'Sesame-0815', Accept: 'application/json', 'X-Empty': '' },
      }),
    ],
    ['with Basic', (origin) => ({ url: `${origin}/`, headers: { Authorization: basic } })],
    [
      'as a POST, with a key in the body and anything a shell may stumble over',
      (origin) => ({
        method: 'POST',
        url: `${origin}/search`,
        headers: { 'Content-Type': 'application/json', 'X-Note': `'"$(id)\\` },
        body: `@{"key": "Sesame-0815",\n "q": "'$PATH' \\"x\\" ü"}`,
      }),
    ],
    [
      'with a key in the address',
      (origin) => ({ method: 'DELETE', url: `${origin}/a?api_key=Sesame-0815&b=1` }),
    ],
  ])('%s', async (_, requestTo) => {
    const api = await startMockApi(() => ({ body: {} }));
    const request = requestOf(requestTo(api.origin));
    const variables = new Map([...secretVariables, ['Sesame-0815', 'SESAME']]);
    const mask = createMask([...variables.keys(), Buffer.from(basic).toString('base64'), basic.slice(6)]);
    const command = writeCurl(request, {
      mask,
      secretVariables: variables,
      mapUrl: (url) => url,
      isSignIn: false,
    });
    const transport = createTransport({ allowLocal: true });
    await transport.send(request);
    await transport.close();
    await run('sh', ['-c', command], { env: { ...process.env, ...environment, SESAME: 'Sesame-0815' } });
    const [sent, pasted] = api.seen.map(({ headers, ...rest }) => {
      const names = Object.keys(request.headers).map((name) => name.toLowerCase());
      return { ...rest, headers: Object.fromEntries(names.map((name) => [name, headers[name]])) };
    });
    expect(pasted).toEqual(sent);
    expect(command).not.toMatch(/Sesame-0815|cDrDpCQk/);
  });
});

it('refers to the variable of a secret, and hides a secret that came from nowhere', () => {
  const headers = { Authorization: `Bearer issued-token` };
  expect(curlOf({ headers, credentialHeaders: ['authorization'] }, ['issued-token'])).toBe(
    `curl --compressed -H 'Authorization: Bearer ***' https://api.example.com/`,
  );
  expect(curlOf({ headers: { 'X-Key': `SSWS ${key}` }, credentialHeaders: ['x-key'] })).toBe(
    `curl --compressed -H 'X-Key: SSWS '"$API_KEY" https://api.example.com/`,
  );
  expect(curlOf({ url: `https://api.example.com/?key=${encodeURIComponent(key)}` })).toBe(
    `curl --compressed 'https://api.example.com/?key=***'`,
  );
  expect(curlOf({ headers: { Authorization: basic } })).toContain(`-u 'it'\\''s me:'"$PASSWORD"`);
});

it('hides a credential of which nothing is known, whole, and members of bodies by their names', () => {
  expect(curlOf({ headers: { Authorization: 'Basic aGFyZDpjb2RlZA==' } })).toContain(`'Authorization: ***'`);
  expect(curlOf({ headers: { Cookie: `a=hard; b=${key}` } })).toContain(`'Cookie: ***'`);
  expect(curlOf({ method: 'POST', body: `{"password": "hard", "x": "${environment.PASSWORD}"}` })).toContain(
    `'{"password": "***", "x": "'"$PASSWORD"'"}'`,
  );
});

it.each([
  [
    'grant_type=client_credentials&client_id=me&client_secret=s3cret&hidden=1',
    `'grant_type=client_credentials&client_id=me&client_secret='"$SECRET"'&hidden=***'`,
  ],
  [
    '{"username": "me", "password":"s3cret", "otp": "123", "n": 1}',
    `'{"username": "me", "password":"'"$SECRET"'", "otp": "***"***'`,
  ],
  ['whatever', `'***'`],
])('shows of the body of a sign-in what is public: %s', (body, shown) => {
  const command = writeCurl(requestOf({ method: 'POST', body }), {
    mask: createMask(['s3cret']),
    secretVariables: new Map([['s3cret', 'SECRET']]),
    mapUrl: (url) => url.replace('api.example.com', 'localhost:1'),
    isSignIn: true,
  });
  expect(command).toBe(`curl --compressed -X POST --data-raw ${shown} https://localhost:1/`);
});
