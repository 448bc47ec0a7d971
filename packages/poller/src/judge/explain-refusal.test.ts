import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { createMask } from '../mask.js';
import { diagnose } from '../testing/diagnose.js';
import { startMockApi, type MockAnswer } from '../testing/mock-api.js';
import { pollConnector } from '../testing/poll-connector.js';
import { challengeSchemes } from './challenge-schemes.js';

const key = 'Sesame-0123456789';
const refuse = async (auth: JsonObject, answer: MockAnswer = {}, config: { request?: JsonObject } = {}) => {
  const { findings } = await diagnose(
    () => ({ status: 401, ...answer }),
    { auth, ...config },
    {
      mask: createMask([key, `"${key}"`]),
    },
  );
  expect(findings.join()).not.toContain('Sesame');
  return findings;
};
const apiKey = { type: 'APIKey', ApiKey: key };
const check = 'Check the key given as apiKey, and how it is sent: ApiKeyName and ApiKeyIdentifier.';

describe('a refusal', () => {
  it('tells what was sent, what was answered, and the scheme that is asked for', async () => {
    const findings = await refuse(apiKey, {
      headers: { 'www-authenticate': 'Bearer realm="logs", error="invalid_token"' },
      body: { message: `bad key ${key}` },
    });
    expect(findings).toEqual([
      `poll-unauthorized/request (error) /auth: API/logs answered with status 401. Sent: "Authorization: token ***". Answered: "WWW-Authenticate: Bearer realm="logs", error="invalid_token"". The answer says: "bad key ***". The API asks for "Bearer", and the connector sends "token". "ApiKeyName": "Authorization" with "ApiKeyIdentifier": "Bearer" sends that. ${check}`,
    ]);
  });
  it('tells of a key in another header, in a parameter and in the body', async () => {
    const [header] = await refuse(
      { ...apiKey, ApiKeyName: 'X-Key' },
      { headers: { 'www-authenticate': 'Basic realm="x"' } },
    );
    expect(header).toContain('Sent: "X-Key: ***".');
    expect(header).toContain(
      'The API asks for "Basic" in the header Authorization, which was not sent. Authentication of type Basic sends that.',
    );
    const [parameter] = await refuse(
      { type: 'None' },
      {},
      { request: { queryParameters: { api_key: key } } },
    );
    expect(parameter).toContain('Sent: parameter "api_key=***".');
    const [body] = await refuse(
      { ...apiKey, ApiKeyName: 'key', IsApiKeyInPostPayload: true },
      {},
      { request: { httpMethod: 'POST', isPostPayloadJson: true } },
    );
    expect(body).toContain('Sent: "key=***" in the body.');
  });
  it.each([
    [
      'two prefixes',
      { ...apiKey, ApiKeyIdentifier: 'Bearer', ApiKey: `Bearer ${key}` },
      'Two words stand before the key, "Bearer" and "Bearer": give the key without "Bearer"',
    ],
    [
      'a prefix the connector adds another to',
      { ...apiKey, ApiKey: `SSWS ${key}` },
      'Two words stand before the key, "token" and "SSWS"',
    ],
    ['a blank', { ...apiKey, ApiKey: `${key} ` }, 'The value of apiKey begins or ends with a blank.'],
    ['quotes', { ...apiKey, ApiKey: `"${key}"` }, 'The value of apiKey stands in quotes.'],
    [
      'no credentials at all',
      { type: 'None' },
      'No credentials were sent. Check whether the API needs credentials',
    ],
  ])('notices %s', async (_, auth, sentence) => {
    expect((await refuse(auth))[0]).toContain(sentence);
  });
  it.each([
    [
      'the scheme is the one sent, in another case',
      { ...apiKey, ApiKeyIdentifier: 'bearer' },
      { headers: { 'www-authenticate': 'Bearer' } },
    ],
    [
      'one of several schemes is',
      { ...apiKey, ApiKeyIdentifier: 'Bearer' },
      { headers: { 'www-authenticate': ['Negotiate', 'Bearer realm="a, Basic b"'] } },
    ],
    ['nothing is asked for', apiKey, {}],
  ])('guesses nothing when %s', async (_, auth, answer) => {
    expect((await refuse(auth, answer))[0]).not.toMatch(/The API asks|Two words|The value of/);
  });
  it('says that signing in worked, and what a sign-in says that does not', async () => {
    const signIn = (token: MockAnswer) =>
      startMockApi(({ path }) =>
        path === '/token' ? token : { status: 403, body: { error: 'insufficient_scope' } },
      );
    const poll = async ({ origin }: { readonly origin: string }) => {
      const { findings } = await pollConnector({
        auth: {
          type: 'OAuth2',
          ClientId: 'id',
          ClientSecret: `${key}\n`,
          TokenEndpoint: `${origin}/token`,
        },
        request: { apiEndpoint: `${origin}/logs` },
        response: { eventsJsonPaths: ['$'] },
      });
      return findings[0];
    };
    expect(await poll(await signIn({ body: { access_token: 'abcdef' } }))).toMatch(
      /status 403\. Sent: "Authorization: Bearer \*\*\*"\. The answer says: "insufficient_scope"\. The value of clientSecret begins or ends with a blank\. Signing in worked, so the API itself refuses/,
    );
    const refused = { status: 401, body: { error: 'invalid_client', error_description: 'Unknown client.' } };
    expect(await poll(await signIn(refused))).toMatch(
      /answered with status 401 \(invalid_client: Unknown client\.\)\. Check clientId .* The value of clientSecret begins/,
    );
  });
});

describe('challengeSchemes', () => {
  it.each([
    [['Bearer realm="a, b", error="x"'], ['Bearer']],
    [
      ['Basic realm="x", Bearer', 'Negotiate'],
      ['Basic', 'Bearer', 'Negotiate'],
    ],
    [['Digest qop=auth, nonce="n"'], ['Digest']],
    [[], []],
  ])('of %j are %j', (headers, schemes) => {
    expect(challengeSchemes(headers)).toEqual(schemes);
  });
});
