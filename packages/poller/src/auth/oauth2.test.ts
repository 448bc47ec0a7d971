import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { authenticate, secret, twoWindows } from '../testing/authenticate.js';
import type { MockAnswer, MockApi, SeenRequest } from '../testing/mock-api.js';

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
        /^poll-unauthorized: Signing in at http.*\/token was answered with status 400 \(invalid_client\)\. Check clientId and clientSecret/,
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
      expect.stringMatching(/^poll-window-failed: Signing in at .* status 503/),
    ]);
  });
  it('does not run a grant that is not known', async () => {
    const { findings, api } = await authenticate(auth({ GrantType: 'implicit' }));
    expect(findings).toEqual([
      expect.stringMatching(
        /^poll-not-supported: Authentication "OAuth2 implicit" cannot be run here: its grant is none of/,
      ),
    ]);
    expect(api.seen).toEqual([]);
  });
});
