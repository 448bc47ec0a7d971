import { describe, expect, it } from '@jest/globals';
import { authenticate, secret } from '../testing/authenticate.js';
import { startMockApi } from '../testing/mock-api.js';
import { noon, pollConnector } from '../testing/poll-connector.js';

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
  it('goes into the header of a GET, which has no payload', async () => {
    const { logs, report } = await authenticate(() => ({
      type: 'APIKey',
      ApiKeyName: 'X-Key',
      ApiKeyIdentifier: 'Key',
      IsApiKeyInPostPayload: 'true',
    }));
    expect([logs[0]?.headers['x-key'], logs[0]?.body]).toEqual([`Key ${secret}`, '']);
    expect(report.diagnostics).toMatchObject([
      {
        checkId: 'poll-behaviour-assumed',
        args: { behaviour: expect.stringMatching(/^a GET has no payload/) },
      },
    ]);
  });
});
