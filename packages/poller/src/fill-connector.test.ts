import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { fillConnector } from './fill-connector.js';
import { connectorOf } from './testing/poll-connector.js';

const fill = (config: JsonObject, values: Record<string, string> = {}, more: object = {}) =>
  fillConnector({ ...connectorOf(config), ...more }, values);

describe('fillConnector', () => {
  it('names what is missing, and what of it is secret', () => {
    const { missing } = fill(
      {
        auth: { type: 'Basic', UserName: '{{user}}', Password: '{{pass}}' },
        request: {
          apiEndpoint: "[[concat('https://', parameters('host'))]",
          headers: { tenant: '{{tenant}}', key: '{{extra}}' },
        },
        dcrConfig: { dataCollectionEndpoint: '{{dataCollectionEndpoint}}' },
      },
      {},
      { page: [{ type: 'Textbox', parameters: { name: 'extra', type: 'password' } }] },
    );
    expect(missing).toEqual([
      { name: 'host', secret: false },
      { name: 'user', secret: false },
      { name: 'pass', secret: true },
      { name: 'tenant', secret: false },
      { name: 'extra', secret: true },
    ]);
  });

  it('takes ARM parameters by name in any case, or their defaults', () => {
    const { config, missing, unused } = fill(
      {
        auth: { type: 'None' },
        request: { apiEndpoint: "[concat('https://', parameters('Host'), variables('path'))]" },
      },
      { HOST: 'api.example.com', other: 'x' },
      {
        parameters: { host: { type: 'string' }, region: { defaultValue: 'eu' } },
        variables: { path: "[concat('/', parameters('region'))]" },
      },
    );
    expect(config['request']).toEqual({ apiEndpoint: 'https://api.example.com/eu' });
    expect({ missing, unused }).toEqual({ missing: [], unused: ['other'] });
  });

  it('takes credentials by the names of the connect call, whatever the file calls them', () => {
    const auth = { type: 'OAuth2', ClientId: '{{app}}', ClientSecret: "[[parameters('appSecret')]" };
    const { config, missing, secrets } = fill({ auth }, { clientId: 'id', clientSecret: '[x]' });
    expect(config['auth']).toEqual({ type: 'OAuth2', ClientId: 'id', ClientSecret: '[x]' });
    expect({ missing, secrets }).toEqual({ missing: [], secrets: ['[x]'] });
  });

  it('knows the secrets of nested steps as well', () => {
    const step = (auth: JsonObject): JsonObject => ({ request: {}, auth });
    const steps = {
      first: step({ AuthType: 'APIKey', APIKey: '{{stepKey}}' }),
      second: step({ AuthType: 'JwtToken', PasswordAttributeValue: 'in the file' }),
    };
    const config = { auth: { type: 'None' }, stepCollectorConfigs: steps };
    expect(fill(config).missing).toEqual([{ name: 'stepKey', secret: true }]);
    expect(fill(config, { stepKey: 'k-1' }).secrets).toEqual(['k-1', 'in the file']);
  });

  it('fills a placeholder declared without braces where its input says', () => {
    const page = {
      instructionSteps: [
        {
          instructions: [
            {
              type: 'APIKey',
              parameters: {
                userRequestPlaceHoldersInput: [{ placeHolderName: 'ORG', requestObjectKey: 'apiEndpoint' }],
              },
            },
          ],
        },
      ],
    };
    const { config } = fill(
      { auth: { authType: 'None' }, request: { apiEndpoint: 'https://x/ORG/y' } },
      { ORG: 'contoso' },
      { page, kind: 'APIPolling' },
    );
    expect(config['request']).toEqual({ apiEndpoint: 'https://x/contoso/y' });
  });

  it('escapes values within JSON that is written as a text', () => {
    const { config } = fill(
      { auth: {}, request: { queryParametersTemplate: "{'a': '{{v}}'}", queryParameters: { a: '{{v}}' } } },
      { v: `"'\\` },
    );
    expect(config['request']).toEqual({
      queryParametersTemplate: `{'a': '\\"\\u0027\\\\'}`,
      queryParameters: { a: `"'\\` },
    });
  });

  const consent = {
    type: 'OAuth2',
    FlowName: 'AuthCode',
    ClientId: 'id',
    ClientSecret: 'c3',
    AuthorizationCode: '{{code}}',
    RefreshToken: "[[parameters('refresh')]",
    RedirectUri: '{{redirect}}',
  };
  it.each([
    ['nothing', {}, ['authorizationCode'], { AuthorizationCode: '', RefreshToken: '', RedirectUri: '' }],
    ['a code', { authorizationCode: 'a' }, ['redirect'], { AuthorizationCode: 'a', RefreshToken: '' }],
    [
      'a code and its URI',
      { code: 'a', redirectUri: 'u' },
      [],
      { AuthorizationCode: 'a', RefreshToken: '', RedirectUri: 'u' },
    ],
    ['a refresh token', { refresh: 'r' }, [], { AuthorizationCode: '', RefreshToken: 'r' }],
    ['an access token', { accessToken: 't' }, [], { AccessToken: 't', RefreshToken: '' }],
  ])('of what a consent gives one is enough: given %s', (_, values, names, auth) => {
    const { config, missing } = fill({ auth: consent }, values as Record<string, string>);
    expect(missing.map(({ name }) => name)).toEqual(names);
    expect(config['auth']).toMatchObject(auth);
  });

  it('a user name or password may be empty where that is said', () => {
    const missing = (auth: JsonObject, kind: string, values = {}) =>
      fill({ auth: { type: 'Basic', ...auth } }, values, { kind }).missing.map(({ name }) => name);
    expect(missing({ UserName: 'key', Password: '' }, 'RestApiPoller')).toEqual([]);
    expect(missing({ UserName: 'key', Password: '' }, 'APIPolling')).toEqual(['password']);
    expect(missing({ UserName: 'key', Password: '' }, 'APIPolling', { password: '' })).toEqual([]);
    expect(missing({ UserName: 'key' }, 'RestApiPoller')).toEqual(['password']);
  });
});
