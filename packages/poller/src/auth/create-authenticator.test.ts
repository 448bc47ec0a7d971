import { describe, expect, it } from '@jest/globals';
import { checkSupport } from '../check-plan.js';
import { authenticate } from '../testing/authenticate.js';
import { connectorOf } from '../testing/poll-connector.js';

describe('kinds of authentication', () => {
  it.each([{}, { type: 'None' }, { AuthType: 'NONE' }, { type: '' }, { type: null }])(
    '%j sends no credentials',
    async (auth) => {
      const { logs, report } = await authenticate(() => auth);
      expect([logs[0]?.headers.authorization, report.stopReason]).toEqual([undefined, 'complete']);
    },
  );

  it.each([{ type: 'api_key' }, { AuthType: 'API Key' }, { authtype: 'apikey' }, { type: ' ApiKey ' }])(
    '%j is an API key',
    async (auth) => {
      const { logs } = await authenticate(() => ({ ...auth, ApiKeyIdentifier: 'Key' }));
      expect(logs[0]?.headers.authorization).toMatch(/^Key /);
    },
  );

  it.each([
    ['Oracle', /the key of a user of Oracle Cloud/],
    ['GitHub', /the GitHub App/],
    ['AWS', /a role in Amazon Web Services/],
    ['GCP', /a workload identity in Google Cloud/],
    ['ServiceBus', /an Azure Service Bus/],
    ['Push', /sent to Azure by the vendor/],
    ['constructor', /its kind is not known/],
  ])('%s is refused before any value is asked for, with what it needs', (type, reason) => {
    const found = checkSupport(
      connectorOf({ auth: { type }, request: { apiEndpoint: 'https://api.example.com' } }),
    );
    expect(found).toMatchObject([
      { checkId: 'poll-not-supported', args: { type, reason: expect.stringMatching(reason) } },
    ]);
  });

  it('a grant that is a parameter is not judged before it has its value', async () => {
    const auth = {
      type: 'OAuth2',
      GrantType: "[[parameters('grant')]",
      TokenEndpoint: 'https://login.example.com',
    };
    expect(checkSupport(connectorOf({ auth, request: { apiEndpoint: 'https://api.example.com' } }))).toEqual(
      [],
    );
    const { findings } = await authenticate(() => auth, undefined, { values: { grant: 'constructor' } });
    expect(findings).toEqual([
      expect.stringMatching(/^poll-not-supported: Authentication "OAuth2 constructor"/),
    ]);
  });

  it('signs in with the password of a user', async () => {
    const { api } = await authenticate(
      (origin) => ({
        type: 'OAuth2',
        GrantType: 'Password',
        ClientId: '{{clientId}}',
        ClientSecret: 'c3',
        UserName: '{{userName}}',
        Password: { key: 'pass', value: 'p4' },
        TokenEndpoint: `${origin}/token`,
      }),
      ({ path }) => ({ body: path === '/token' ? { access_token: 'access-1' } : [{}] }),
      { values: { clientId: 'id-1', userName: 'ann' } },
    );
    expect(Object.fromEntries(new URLSearchParams(api.seen[0]!.body))).toEqual({
      grant_type: 'password',
      username: 'ann',
      pass: 'p4',
      client_id: 'id-1',
      client_secret: 'c3',
    });
  });
});
