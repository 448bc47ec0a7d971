import { afterAll, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { checkPlan, checkSupport } from '../check-plan.js';
import { fillConnector } from '../fill-connector.js';
import { createPollingPlan } from '../polling-plan.js';
import { runPoll } from '../run-poll.js';
import { oddValues } from '../testing/odd-values.js';
import { connectorOf, noon, virtualClock } from '../testing/poll-connector.js';
import { createTransport } from '../transport.js';
import { authorizationAddress } from './authorization-request.js';

const members: Readonly<Record<string, readonly string[]>> = {
  OAuth2: [
    'GrantType',
    'FlowName',
    'IsJwtBearerFlow',
    'JwtPem',
    'JwtHeaderInJson',
    'JwtClaimsInJson',
    'ClientId',
    'ClientSecret',
    'AuthorizationCode',
    'RefreshToken',
    'RedirectUri',
    'AuthorizationEndpoint',
    'AuthorizationEndpointQueryParameters',
    'TokenEndpoint',
    'TokenEndpointHeaders',
    'TokenEndpointQueryParameters',
    'AccessTokenPrepend',
    'RequestTimeoutInSeconds',
    'IsCredentialsInHeaders',
  ],
  JwtToken: [
    'UserName',
    'Password',
    'UserToken',
    'TokenEndpointHttpMethod',
    'JwtTokenJsonPath',
    'JwtTokenHeaderName',
    'Headers',
    'QueryParameters',
  ],
  Session: [
    'UserName',
    'Password',
    'SessionIdName',
    'SessionTimeoutInMinutes',
    'SessionLoginRequestUri',
    'Headers',
    'QueryParameters',
  ],
  CiscoDuo: ['ApiKey', 'ClientSecret'],
  Basic: ['UserName', 'Password'],
};

const address = 'http://127.0.0.1:9/token';
const network = createTransport({ allowLocal: true });
afterAll(() => network.close());

const choice = { redirectUri: 'http://127.0.0.1:1/', state: 's', codeVerifier: 'v' };

async function run(auth: JsonObject, kind: string): Promise<void> {
  const connector = connectorOf({ auth, request: { apiEndpoint: address, retryCount: 0 } }, kind);
  checkSupport(connector);
  const { config } = fillConnector(connector, { y: 'z', clientSecret: 'c', password: 'p' });
  authorizationAddress(config, choice);
  const plan = createPollingPlan(connector, config);
  checkPlan(plan);
  const body = Buffer.from('{"access_token":"a","expires_in":[],"refresh_token":{}}');
  const transports = [
    { send: () => Promise.resolve({ status: 200, headers: {}, body, url: address }) },
    network,
  ];
  for (const transport of transports) {
    const polled = runPoll(plan, { transport, clock: virtualClock() }, { windows: [noon] });
    while (!(await polled.next()).done);
  }
}

it.each(Object.keys(members))(
  'no value of any member of %s makes a run throw',
  async (type) => {
    for (const member of members[type]!) {
      for (const odd of oddValues) {
        for (const grant of type === 'OAuth2' ? ['AuthCode', 'ClientCredentials', undefined] : [undefined]) {
          const auth = {
            type,
            TokenEndpoint: address,
            SessionLoginRequestUri: address,
            FlowName: grant,
            [member]: odd,
          };
          const given = JSON.parse(JSON.stringify(auth)) as JsonObject;
          for (const kind of ['RestApiPoller', 'APIPolling']) {
            await expect(
              run(given, kind).catch((error: Error) => `${JSON.stringify(given)}: ${error.stack}`),
            ).resolves.toBeUndefined();
          }
        }
      }
    }
  },
  60_000,
);
