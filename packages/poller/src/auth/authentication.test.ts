import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { startMockApi, type MockAnswer, type MockApi, type SeenRequest } from '../testing/mock-api.js';
import { noon, pollConnector, type PollOutcome } from '../testing/poll-connector.js';
import { canonicalRequest, signDuo } from './cisco-duo.js';
import { startDraft } from '../request-draft.js';

const secret = 'S3same & "Öl"';

interface AuthRun extends PollOutcome {
  readonly api: MockApi;
  readonly logs: readonly SeenRequest[];
}

async function authenticate(
  auth: (origin: string) => JsonObject,
  answer: (request: SeenRequest, api: MockApi) => MockAnswer = () => ({ body: [{ id: 1 }] }),
  {
    request = {},
    ...options
  }: {
    request?: JsonObject;
    kind?: string;
    windows?: { start: number; end: number }[];
    values?: Record<string, string>;
  } = {},
): Promise<AuthRun> {
  const api = await startMockApi(answer);
  const outcome = await pollConnector(
    {
      auth: auth(api.origin),
      request: { apiEndpoint: `${api.origin}/logs`, ...request },
      response: { eventsJsonPaths: ['$'] },
    },
    {
      values: { password: secret, apiKey: secret, clientSecret: secret, userName: 'ann', clientId: 'id-1' },
      trace: true,
      ...options,
    },
  );
  const written = JSON.stringify([outcome.report, outcome.steps]);
  for (const form of [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    Buffer.from(`ann:${secret}`).toString('base64'),
    'access-1',
    'session-1',
  ]) {
    expect(written).not.toContain(form);
  }
  return { ...outcome, api, logs: api.seen.filter(({ path }) => path === '/logs') };
}

const twoWindows = [noon, { start: noon.end, end: noon.end + 300_000 }];

describe('Basic', () => {
  it('sends user name and password', async () => {
    const { logs } = await authenticate(() => ({
      type: 'Basic',
      UserName: "[[parameters('username')]",
      Password: "[[parameters('password')]",
    }));
    expect(logs[0]?.headers.authorization).toBe(`Basic ${Buffer.from(`ann:${secret}`).toString('base64')}`);
  });
  it('takes them by their connect names in a connector of 2022', async () => {
    const { logs } = await authenticate(() => ({ authType: 'Basic' }), undefined, { kind: 'APIPolling' });
    expect(logs[0]?.headers.authorization).toMatch(/^Basic /);
  });
});

describe('APIKey', () => {
  it.each([
    ['the defaults of a poller', { type: 'APIKey' }, 'RestApiPoller', 'authorization', 'token KEY'],
    ['the defaults of 2022', { authType: 'APIKey' }, 'APIPolling', 'authorization', 'KEY'],
    [
      'an identifier',
      { type: 'APIKey', ApiKeyIdentifier: 'SSWS' },
      'RestApiPoller',
      'authorization',
      'SSWS KEY',
    ],
    [
      'an empty identifier',
      { type: 'APIKey', ApiKeyIdentifier: '' },
      'RestApiPoller',
      'authorization',
      'KEY',
    ],
    ['an empty name', { type: 'APIKey', ApiKeyName: '' }, 'RestApiPoller', 'authorization', 'KEY'],
    ['a header of its own', { type: 'apikey', apiKeyName: 'X-Api-Key' }, 'RestApiPoller', 'x-api-key', 'KEY'],
    [
      'a header and an identifier',
      { type: 'APIKey', ApiKeyName: 'X-Auth', ApiKeyIdentifier: 'Bearer' },
      'RestApiPoller',
      'x-auth',
      'Bearer KEY',
    ],
  ])('with %s', async (_, auth, kind, header, value) => {
    const api = await startMockApi(() => ({ body: [] }));
    await pollConnector(
      { auth, request: { apiEndpoint: api.origin }, response: { eventsJsonPaths: ['$'] } },
      { kind, values: { apiKey: 'KEY' } },
    );
    expect(api.seen[0]?.headers[header]).toBe(value);
  });
  it('goes into the body, by a template or as a member', async () => {
    const auth = () => ({ type: 'APIKey', ApiKeyName: 'provhash', IsApiKeyInPostPayload: true });
    const template =
      "{'cid': 12, 'data': {'from': '{_QueryWindowStartTime}', 'to': {_QueryWindowEndTime}}, '{_APIKeyName}': '{_APIKey}'}";
    const request = { httpMethod: 'POST', isPostPayloadJson: true, queryTimeFormat: 'UnixTimestampInMills' };
    const templated = await authenticate(auth, undefined, {
      request: { ...request, queryParametersTemplate: template },
    });
    expect(JSON.parse(templated.logs[0]!.body)).toEqual({
      cid: 12,
      data: { from: String(noon.start), to: noon.end },
      provhash: secret,
    });
    const member = await authenticate(auth, undefined, {
      request: { httpMethod: 'POST', queryParameters: { a: 1 } },
    });
    expect(Object.fromEntries(new URLSearchParams(member.logs[0]!.body))).toEqual({
      a: '1',
      provhash: secret,
    });
  });
});

describe('OAuth2', () => {
  const token = (api: MockApi, request: SeenRequest): MockAnswer | undefined =>
    request.path === '/token'
      ? { body: { access_token: `access-1${api.seen.length}`, expires_in: 3600, token_type: 'bearer' } }
      : undefined;
  const auth = (more: JsonObject) => (origin: string) => ({
    type: 'OAuth2',
    ClientId: '{{clientId}}',
    ClientSecret: '{{clientSecret}}',
    GrantType: 'client_credentials',
    TokenEndpoint: `${origin}/token`,
    Scope: 'logs.read',
    TokenEndpointQueryParameters: { audience: 'https://api' },
    ...more,
  });
  const answer = (request: SeenRequest, api: MockApi) =>
    token(api, request) ?? { body: [{ id: api.seen.length }] };

  it('gets a token once and keeps it', async () => {
    const { api, logs, report } = await authenticate(auth({}), answer, { windows: twoWindows });
    expect(api.seen.map(({ path }) => path)).toEqual(['/token', '/logs', '/logs']);
    expect(Object.fromEntries(new URLSearchParams(api.seen[0]!.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'id-1',
      client_secret: secret,
      scope: 'logs.read',
      audience: 'https://api',
    });
    expect(logs[1]?.headers.authorization).toMatch(/^Bearer access-1/);
    expect(report.requests.map(({ page, status }) => [page, status])).toEqual([
      [0, 200],
      [1, 200],
      [1, 200],
    ]);
  });
  it('puts the client into a Basic header, and another word before the token', async () => {
    const { api, logs } = await authenticate(
      auth({ IsClientSecretInHeader: true, AccessTokenPrepend: 'SSO' }),
      answer,
    );
    expect(api.seen[0]!.headers.authorization).toBe(
      `Basic ${Buffer.from(`id-1:${secret}`).toString('base64')}`,
    );
    expect(api.seen[0]!.body).not.toContain('client_secret');
    expect(logs[0]?.headers.authorization).toMatch(/^SSO access-1/);
  });
  it('renews a token that is refused, once', async () => {
    let refusals = 0;
    const { api, report } = await authenticate(
      auth({}),
      (request, mock) => token(mock, request) ?? (refusals++ === 0 ? { status: 401 } : { body: [] }),
    );
    expect(api.seen.map(({ path }) => path)).toEqual(['/token', '/logs', '/token', '/logs']);
    expect(report.stopReason).toBe('complete');
  });
  it('says when signing in fails', async () => {
    const { findings, report } = await authenticate(auth({}), () => ({
      status: 400,
      body: { error: 'invalid_client' },
    }));
    expect(findings).toEqual([
      expect.stringMatching(
        /^poll-unauthorized: Signing in at http.*\/token was answered with status 400\. Check clientId and clientSecret/,
      ),
    ]);
    expect(report.stopReason).toBe('unauthorized');
  });
  it('repeats a sign-in that fails for the time being', async () => {
    const { api, report } = await authenticate(auth({}), (request, mock) =>
      mock.seen.length === 1 ? { status: 503 } : (token(mock, request) ?? { body: [] }),
    );
    expect(api.seen.map(({ path }) => path)).toEqual(['/token', '/token', '/logs']);
    expect(report.stopReason).toBe('complete');
    const down = await authenticate(auth({}), () => ({ status: 503 }), { request: { retryCount: 1 } });
    expect(down.findings).toEqual([
      expect.stringMatching(/^poll-window-failed: Signing in at .* status 503\./),
    ]);
  });
  it('does not run what needs a browser', async () => {
    const { findings, api } = await authenticate(auth({ GrantType: 'authorization_code' }));
    expect(findings).toEqual([
      expect.stringMatching(/^poll-not-supported: Authentication "oauth2 authorization_code"/),
    ]);
    expect(api.seen).toEqual([]);
  });
});

describe('JwtToken', () => {
  const pair = {
    userName: { key: 'user', value: '{{userName}}' },
    password: { key: 'pass', value: '{{password}}' },
  };
  it('signs in with JSON and takes the token from the body', async () => {
    const { api, logs } = await authenticate(
      (origin) => ({
        type: 'JwtToken',
        ...pair,
        TokenEndpoint: `${origin}/login`,
        IsJsonRequest: true,
        JwtTokenJsonPath: '$.data.jwt',
      }),
      ({ path }) => ({ body: path === '/login' ? { data: { jwt: 'access-1' } } : [{}] }),
    );
    expect(JSON.parse(api.seen[0]!.body)).toEqual({ user: 'ann', pass: secret });
    expect(logs[0]?.headers.authorization).toBe('Bearer access-1');
  });
  it('takes the token from a header, and sends it bare', async () => {
    const { api, logs } = await authenticate(
      (origin) => ({
        type: 'JwtToken',
        ...pair,
        TokenEndpoint: `${origin}/login`,
        IsCredentialsInHeaders: true,
        JwtTokenInResponseHeader: true,
        JwtTokenHeaderName: 'X-Jwt',
        JwtTokenIdentifier: 'JWT',
        NoAccessTokenPrepend: true,
      }),
      ({ path }) => (path === '/login' ? { headers: { 'X-Jwt': 'JWT access-1' } } : { body: [{}] }),
    );
    expect(api.seen[0]!.headers.authorization).toMatch(/^Basic /);
    expect(logs[0]?.headers.authorization).toBe('access-1');
  });
});

describe('Session', () => {
  it.each([
    [
      'a cookie',
      { headers: { 'Set-Cookie': ['a=b', 'sid=session-1; Path=/; HttpOnly'] } },
      'cookie',
      'sid=session-1',
    ],
    ['a header', { headers: { SID: 'session-1' } }, 'sid', 'session-1'],
    ['the body', { body: { sid: 'session-1' } }, 'sid', 'session-1'],
  ])('sends the id from %s back', async (_, login, header, value) => {
    const { api, logs } = await authenticate(
      (origin) => ({
        authType: 'Session',
        SessionLoginRequestUri: `${origin}/login`,
        SessionIdName: 'sid',
        IsPostPayloadJson: 'true',
        QueryParameters: "{'u': '{{userName}}', 'p': '{{password}}'}",
      }),
      ({ path }): MockAnswer => (path === '/login' ? login : { body: [{}] }),
      { kind: 'APIPolling', windows: twoWindows },
    );
    expect(JSON.parse(api.seen[0]!.body)).toMatchObject({ u: 'ann' });
    expect(logs.map(({ headers }) => headers[header])).toEqual([value, value]);
    expect(api.seen).toHaveLength(3);
  });
});

describe('CiscoDuo', () => {
  it('signs date, method, host, path and sorted parameters, as Duo documents it', () => {
    const draft = startDraft('POST', 'https://API-XXXXXXXX.duosecurity.com/accounts/v1/account/list');
    const body = {
      kind: 'members' as const,
      isJson: false,
      members: { username: 'root', realname: 'First Last' },
    };
    const canonical = canonicalRequest({ ...draft, body }, 'Tue, 21 Aug 2012 17:29:18 -0000');
    expect(canonical).toBe(
      'Tue, 21 Aug 2012 17:29:18 -0000\nPOST\napi-xxxxxxxx.duosecurity.com\n/accounts/v1/account/list\nrealname=First%20Last&username=root',
    );
    expect(signDuo(canonical, 'Zh5eGmUq9zpfQnyUIu5OL9iWoMMv5ZNmk3zLJ4Ep')).toMatch(/^[0-9a-f]{40}$/);
  });
  it('sends a signature the server can make itself', async () => {
    const { logs } = await authenticate(
      () => ({ type: 'CiscoDuo', ApiKey: 'IKEY', ClientSecret: '{{clientSecret}}' }),
      undefined,
      {
        request: { queryParameters: { b: "it's ~", a: 'ä' } },
        values: { clientSecret: secret },
      },
    );
    const { headers } = logs[0]!;
    const canonical = [headers.date, 'GET', headers.host, '/logs', 'a=%C3%A4&b=it%27s%20~'].join('\n');
    expect(headers.authorization).toBe(
      `Basic ${Buffer.from(`IKEY:${signDuo(canonical, secret)}`).toString('base64')}`,
    );
    expect(headers.date).toBe('Sat, 31 Jan 2026 12:00:00 -0000');
  });
});
