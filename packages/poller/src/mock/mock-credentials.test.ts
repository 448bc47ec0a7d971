import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { noon } from '../testing/poll-connector.js';
import { planOf, pollMock } from '../testing/poll-mock.js';
import { createMockApi } from './create-mock-api.js';
import { createListedStream } from './event-stream.js';

const values = { apiKey: 'k & ä', userName: 'ann', password: 'p:w"', clientId: 'id', clientSecret: 's/=' };
const endpoint = 'https://login.example.com/token';
const pair = {
  userName: { key: 'user', value: '{{userName}}' },
  password: { key: 'pass', value: '{{password}}' },
};

const config = (auth: JsonObject, request: JsonObject = {}): JsonObject => ({
  auth,
  request: {
    apiEndpoint: 'https://api.example.com/logs',
    queryParameters: { b: "it's ~", a: 'ä' },
    ...request,
  },
  response: { eventsJsonPaths: ['$'] },
});
const post = { httpMethod: 'POST', isPostPayloadJson: true };
const template = "{'data': {'from': '{_QueryWindowStartTime}'}, 'auth': {'{_APIKeyName}': '{_APIKey}'}}";
const clientCredentials = {
  type: 'OAuth2',
  ClientId: '{{clientId}}',
  ClientSecret: '{{clientSecret}}',
  GrantType: 'client_credentials',
  TokenEndpoint: endpoint,
  Scope: 'logs',
};

describe('credentials', () => {
  it.each<[string, JsonObject, JsonObject?, string?]>([
    ['Basic', { type: 'Basic' }],
    ['APIKey', { type: 'APIKey' }],
    ['APIKey of 2022', { authType: 'APIKey', APIKeyIdentifier: 'Bearer' }, {}, 'APIPolling'],
    ['APIKey with an empty name', { type: 'APIKey', ApiKeyName: '' }],
    ['APIKey in a body', { type: 'APIKey', ApiKeyName: 'key', IsApiKeyInPostPayload: true }, post],
    [
      'APIKey in a template',
      { type: 'APIKey', ApiKeyName: 'key', IsApiKeyInPostPayload: true },
      { ...post, queryParametersTemplate: template },
    ],
    ['OAuth2', clientCredentials],
    ['OAuth2 in a header', { ...clientCredentials, IsClientSecretInHeader: true, AccessTokenPrepend: 'SSO' }],
    [
      'OAuth2 with a password',
      {
        ...clientCredentials,
        GrantType: 'password',
        UserName: '{{userName}}',
        Password: '{{password}}',
        TokenEndpointQueryParameters: { audience: 'x' },
      },
    ],
    [
      'JwtToken',
      {
        type: 'JwtToken',
        ...pair,
        TokenEndpoint: endpoint,
        IsJsonRequest: true,
        JwtTokenJsonPath: '$.data.jwt',
      },
    ],
    [
      'JwtToken in headers',
      {
        type: 'JwtToken',
        ...pair,
        TokenEndpoint: endpoint,
        IsCredentialsInHeaders: true,
        JwtTokenInResponseHeader: true,
        JwtTokenHeaderName: 'X-Jwt',
        JwtTokenIdentifier: 'JWT',
        NoAccessTokenPrepend: true,
      },
    ],
    ['Session', { type: 'Session', ...pair, SessionLoginRequestUri: endpoint, SessionIdName: 'sid' }],
    ['CiscoDuo', { type: 'CiscoDuo', ApiKey: '{{apiKey}}', ClientSecret: '{{clientSecret}}' }],
    ['CiscoDuo of a form', { type: 'CiscoDuo' }, { httpMethod: 'POST' }],
  ])('of %s are what the API asks for', async (...row) => {
    const [, auth, request, kind] = row;
    const stream = createListedStream([noon.start]);
    const run = {
      mock: { isStrict: true, stream },
      poll: { windows: [noon] },
      values,
      ...(kind && { kind }),
    };
    const windowed = { startTimeAttributeName: 'from', endTimeAttributeName: 'to', ...request };
    const { events, refusals } = await pollMock(config(auth, windowed), run);
    expect({ refusals, count: events.length }).toEqual({ refusals: [], count: 1 });
  });

  const get = (
    headers: Record<string, string>,
    url = 'https://api.example.com/logs?b=it%27s+~&a=%C3%A4',
  ) => ({
    method: 'GET',
    url,
    headers,
    body: '',
  });

  it.each<[string, JsonObject, Record<string, string>, string]>([
    ['no header', { type: 'APIKey' }, {}, '401 There is no header Authorization.'],
    [
      'another prefix',
      { type: 'APIKey' },
      { Authorization: 'Bearer x' },
      '401 The header Authorization does not begin with "token ".',
    ],
    ['an empty key', { type: 'APIKey', ApiKeyName: 'X-Key' }, { 'x-key': '' }, '401 The API key is wrong.'],
    ['no user', { type: 'Basic' }, { authorization: 'Basic Og==' }, '401 User name or password is wrong.'],
    [
      'a token nobody gave out',
      clientCredentials,
      { authorization: 'Bearer mock-access-token-1' },
      '401 The token is unknown or has expired.',
    ],
    [
      'no session',
      { type: 'Session', SessionLoginRequestUri: endpoint },
      {},
      '401 There is no cookie or header "sessionId".',
    ],
    [
      'an old signature',
      { type: 'CiscoDuo' },
      { date: 'Sat, 31 Jan 2026 11:00:00 -0000' },
      '401 The header Date is more than five minutes away.',
    ],
    ['any key at all', { type: 'APIKey', ApiKeyName: 'X-Key' }, { 'x-key': 'whatever' }, '200 0 events'],
  ])('with %s', (_, auth, headers, expected) => {
    const made = createMockApi([{ plan: planOf(config(auth), values) }], { stream: createListedStream([]) });
    if (!('api' in made)) throw new Error('no API');
    const { status, note } = made.api.answer(get(headers), noon.start);
    expect(`${status} ${note}`).toBe(expected);
  });

  it('are those of the plan when the rules are strict', () => {
    const made = createMockApi([{ plan: planOf(config({ type: 'APIKey', ApiKeyName: 'X-Key' }), values) }], {
      isStrict: true,
    });
    if (!('api' in made)) throw new Error('no API');
    expect(made.api.answer(get({ 'X-Key': 'whatever' }), noon.start).note).toBe('The API key is wrong.');
    expect(made.api.answer(get({}, 'https://other.example.com/logs'), noon.start).status).toBe(404);
  });
});
