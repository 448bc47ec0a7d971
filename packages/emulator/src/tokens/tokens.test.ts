import { expect, it } from '@jest/globals';
import { runEmulator } from '../testing/running-emulator.js';
import { writeToken } from './token-claims.js';

const path = '/subscriptions';
const version = '2022-12-01';

it.each([
  ['no header', '', 'AuthenticationFailed'],
  ['another scheme', 'Basic dXNlcjpwYXNz', 'AuthenticationFailedInvalidHeader'],
  ['no JSON Web Token', 'Bearer nonsense', 'InvalidAuthenticationToken'],
  ['a token of garbage', 'Bearer a.b.c', 'InvalidAuthenticationToken'],
  [
    'another audience',
    `Bearer ${writeToken({ aud: 'https://graph.microsoft.com' })}`,
    'InvalidAuthenticationTokenAudience',
  ],
  [
    'an old token',
    `Bearer ${writeToken({ exp: Date.UTC(2026, 0, 31, 7) / 1000 })}`,
    'ExpiredAuthenticationToken',
  ],
])('refuses %s with 401 and says how to get a token', async (_, authorization, code) => {
  const { send } = await runEmulator();
  const answer = await send('GET', path, undefined, { apiVersion: version, headers: { authorization } });
  expect([answer.status, answer.code]).toEqual([401, code]);
  expect(answer.headers.get('www-authenticate')).toMatch(
    /^Bearer authorization_uri="https:\/\/login\.microsoftonline\.com\//,
  );
});

it('takes no other token than the one it was given, and those it has issued', async () => {
  const { send, origin } = await runEmulator({ token: 'the-token' });
  const withToken = async (token: string) =>
    (
      await send('GET', path, undefined, {
        apiVersion: version,
        headers: { authorization: `Bearer ${token}` },
      })
    ).status;
  expect(await withToken('the-token')).toBe(200);
  expect(await withToken(writeToken({ iat: 1 }))).toBe(401);
  const issued = await fetch(`${origin}/some-tenant/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'me',
      client_secret: 'hush',
      scope: 'https://management.azure.com/.default',
    }),
  });
  const { access_token: token } = (await issued.json()) as { access_token: string };
  expect(await withToken(token)).toBe(200);
});

it.each([
  [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
  [{ grant_type: 'client_credentials' }, 400, 'invalid_request'],
  [{ grant_type: 'client_credentials', client_id: 'me' }, 401, 'invalid_client'],
  [
    { grant_type: 'client_credentials', client_id: 'me', client_secret: 'x', scope: 'y' },
    400,
    'invalid_scope',
  ],
])('issues no token for %j', async (form, status, error) => {
  const { origin } = await runEmulator();
  const answer = await fetch(`${origin}/t/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ error })]);
});

it('has the tokens in use expire on request, and takes new ones', async () => {
  const { send, emulator, clock } = await runEmulator();
  expect((await send('GET', path, undefined, { apiVersion: version })).status).toBe(200);
  emulator.inject({ kind: 'expire-tokens' });
  expect((await send('GET', path, undefined, { apiVersion: version })).code).toBe(
    'ExpiredAuthenticationToken',
  );
  const authorization = `Bearer ${writeToken({ iat: clock.time / 1000, fresh: true })}`;
  expect(
    (await send('GET', path, undefined, { apiVersion: version, headers: { authorization } })).status,
  ).toBe(200);
});

it('says where tokens are issued', async () => {
  const { origin } = await runEmulator();
  const read = async (address: string) => (await fetch(`${origin}${address}`)).json();
  expect(await read('/t/v2.0/.well-known/openid-configuration')).toMatchObject({
    token_endpoint: `${origin}/t/oauth2/v2.0/token`,
  });
  expect(await read('/metadata/endpoints')).toMatchObject({ resourceManager: origin });
});
