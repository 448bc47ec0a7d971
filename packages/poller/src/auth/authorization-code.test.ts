import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { authenticate, secret } from '../testing/authenticate.js';
import type { MockAnswer, SeenRequest } from '../testing/mock-api.js';

const redirectUri = 'https://portal.azure.com/TokenAuthorize/ExtensionName/Microsoft_Azure_Security_Insights';

const auth =
  (more: JsonObject = {}) =>
  (origin: string): JsonObject => ({
    type: 'OAuth2',
    GrantType: 'authorization_code',
    ClientId: '{{clientId}}',
    ClientSecret: '{{clientSecret}}',
    AuthorizationCode: "[[parameters('AuthorizationCode')]",
    RedirectUri: redirectUri,
    Scope: 'logs.read',
    AuthorizationEndpoint: 'https://login.example.com/authorize',
    TokenEndpoint: `${origin}/token`,
    ...more,
  });

const values = { clientId: 'id-1', clientSecret: secret, authorizationCode: 'code-session-1' };

/** A vendor whose `n`th token call gives `access-1-n`, and whose logs refuse what `refuses` names. */
function vendor({ tokens = {}, refused = [] as string[], answers = {} as Record<number, MockAnswer> }) {
  let calls = 0;
  let pages = 0;
  return ({ path, headers }: SeenRequest): MockAnswer => {
    if (path === '/token') {
      calls += 1;
      return answers[calls] ?? { body: { access_token: `access-1-${calls}`, expires_in: 3600, ...tokens } };
    }
    if (refused.includes(headers.authorization ?? '')) return { status: 401 };
    pages += 1;
    return pages === 1 && 'expires_in' in tokens
      ? { status: 429, headers: { 'Retry-After': '100' } }
      : { body: [{ id: 1 }] };
  };
}

const formsOf = (seen: readonly SeenRequest[]): JsonObject[] =>
  seen
    .filter(({ path }) => path === '/token')
    .map(({ body }) => Object.fromEntries(new URLSearchParams(body)));

describe('OAuth2 with an authorization code', () => {
  it('exchanges the code once, for a poller and for a connector of 2022', async () => {
    for (const kind of ['RestApiPoller', 'APIPolling']) {
      const legacy = {
        authType: 'OAuth2',
        FlowName: 'AuthCode',
        RedirectionEndpoint: redirectUri,
        RedirectUri: '',
      };
      const { api, logs, report } = await authenticate(
        auth({ TokenEndpointQueryParameters: { audience: 'a' }, ...(kind === 'APIPolling' && legacy) }),
        vendor({}),
        { values: { ...values, codeVerifier: 'verifier' }, kind },
      );
      expect(formsOf(api.seen)).toEqual([
        {
          grant_type: 'authorization_code',
          code: 'code-session-1',
          redirect_uri: redirectUri,
          code_verifier: 'verifier',
          audience: 'a',
          client_id: 'id-1',
          client_secret: secret,
        },
      ]);
      expect(logs[0]?.headers.authorization).toBe('Bearer access-1-1');
      expect(report.stopReason).toBe('complete');
    }
  });

  it('is what a connector with an AuthorizationEndpoint asks for when it names no grant', async () => {
    const { api } = await authenticate(auth({ GrantType: '' }), vendor({}), { values });
    expect(formsOf(api.seen)[0]).toMatchObject({ grant_type: 'authorization_code' });
  });

  it('sends JSON, headers, and the client in a Basic header where the connector says so', async () => {
    const { api } = await authenticate(
      auth({
        TokenEndpointHeaders: { 'Content-Type': 'application/json', 'X-App': 'a' },
        IsCredentialsInHeaders: 'true',
      }),
      vendor({}),
      { values },
    );
    const [call] = api.seen;
    expect(JSON.parse(call!.body)).toEqual({
      grant_type: 'authorization_code',
      code: 'code-session-1',
      redirect_uri: redirectUri,
    });
    expect(call!.headers).toMatchObject({
      'x-app': 'a',
      authorization: `Basic ${Buffer.from(`id-1:${secret}`).toString('base64')}`,
    });
  });

  it('refreshes before the token expires, with the latest refresh token', async () => {
    const { api, logs } = await authenticate(
      auth({ TokenEndpointQueryParameters: { grant_type: 'authorization_code', audience: 'a' } }),
      vendor({ tokens: { expires_in: 120, refresh_token: 'refresh-session-1' } }),
      { values },
    );
    expect(formsOf(api.seen)[1]).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-session-1',
      audience: 'a',
      client_id: 'id-1',
      client_secret: secret,
    });
    expect(logs.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer access-1-1',
      'Bearer access-1-2',
    ]);
  });

  it('replaces a refresh token by the one that comes along, and keeps it without one', async () => {
    const answers = {
      1: { body: { access_token: 'access-1-1', refresh_token: 'refresh-session-1' } },
      2: { body: { access_token: 'access-1-2', refresh_token: 'refresh-session-12' } },
      3: { body: { access_token: 'access-1-3' } },
      4: { body: { access_token: 'access-1-4' } },
    };
    const windows = [0, 1, 2, 3].map((n) => ({ start: n * 300_000, end: (n + 1) * 300_000 }));
    let pages = 0;
    const answer = vendor({ answers });
    const { api } = await authenticate(
      auth(),
      (request) =>
        request.path === '/logs' && (pages += 1) % 2 === 1 && pages < 7 ? { status: 401 } : answer(request),
      { values, windows },
    );
    expect(formsOf(api.seen).map((form) => form['refresh_token'])).toEqual([
      undefined,
      'refresh-session-1',
      'refresh-session-12',
      'refresh-session-12',
    ]);
  });

  it('begins with a refresh token, or with an access token that does not expire', async () => {
    const refreshed = await authenticate(auth(), vendor({}), {
      values: { clientId: 'id-1', clientSecret: secret, refreshToken: 'refresh-session-1' },
    });
    expect(formsOf(refreshed.api.seen)[0]).toMatchObject({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-session-1',
    });
    const lasting = await authenticate(auth(), vendor({}), {
      values: { clientId: 'id-1', clientSecret: secret, accessToken: 'access-1-0' },
    });
    expect(formsOf(lasting.api.seen)).toEqual([]);
    expect(lasting.logs[0]?.headers.authorization).toBe('Bearer access-1-0');
  });

  it.each([
    [
      'a code',
      { authorizationCode: 'code-session-1' },
      'The authorization code is not accepted. It can be used once',
    ],
    [
      'a refresh token',
      { refreshToken: 'refresh-session-1' },
      'The refresh token is not accepted. It has expired',
    ],
  ])('says that consent is needed again when %s is refused', async (_, given, message) => {
    const body = { error: 'invalid_grant', error_description: 'It is\ngone' };
    const { findings, report } = await authenticate(
      auth(),
      vendor({ answers: { 1: { status: 400, body } } }),
      {
        values: { clientId: 'id-1', clientSecret: secret, ...given },
      },
    );
    expect(findings).toEqual([expect.stringContaining(`status 400 (invalid_grant: It is gone)`)]);
    expect(findings[0]).toMatch(/^poll-unauthorized: /);
    expect(findings[0]).toContain(message);
    expect(findings[0]).toContain(
      'Authorise the connector again. Check clientId and clientSecret, the redirect URI',
    );
    expect(report.stopReason).toBe('unauthorized');
  });

  it('says so when a token is refused and there is no refresh token', async () => {
    const { findings, api } = await authenticate(auth(), vendor({ refused: ['Bearer access-1-1'] }), {
      values,
    });
    expect(findings).toEqual([
      expect.stringMatching(
        /^poll-unauthorized: The access token has expired or was refused, and there is no refresh token/,
      ),
    ]);
    expect(formsOf(api.seen)).toHaveLength(1);
  });
});
