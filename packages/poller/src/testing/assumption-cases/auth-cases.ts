import { generateKeyPairSync } from 'node:crypto';
import { configOf, type AssumptionCases } from './assumption-case.js';

const items = { body: { items: [{ id: 1 }] } };
const key = { type: 'APIKey', ApiKey: 'k-123456', ApiKeyName: 'X-Key' };
const pem = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs1', format: 'pem' })
    .toString();

/** Undocumented behaviour of keys and of token endpoints. */
export const authAssumptions: AssumptionCases<
  'api-key-prefix' | 'get-payload-key' | 'token-parameters' | 'assertion-claims' | 'user-token-prefix'
> = {
  'api-key-prefix': {
    config: (origin) => configOf(origin, { auth: key }),
    answer: () => items,
    look: (seen) => seen.map(({ headers }) => headers['x-key']),
    choices: { none: ['k-123456'], token: ['token k-123456'] },
    place: '/auth/ApiKeyName',
  },
  'get-payload-key': {
    config: (origin) => configOf(origin, { auth: { ...key, IsApiKeyInPostPayload: true } }),
    answer: () => items,
    look: (seen) => seen.flatMap(({ headers, query }) => [headers['x-key'], query['X-Key']]),
    choices: { header: ['k-123456', undefined], query: [undefined, 'k-123456'] },
    place: '/auth/IsApiKeyInPostPayload',
  },
  'token-parameters': {
    config: (origin) =>
      configOf(origin, {
        auth: {
          type: 'OAuth2',
          GrantType: 'client_credentials',
          ClientId: 'id',
          TokenEndpoint: `${origin}/token`,
          TokenEndpointQueryParameters: { audience: 'api' },
        },
      }),
    answer: ({ path }) => (path === '/token' ? { body: { access_token: 'a-1', expires_in: 3600 } } : items),
    look: ([token]) => [token?.rawQuery, token?.body],
    choices: {
      body: ['', 'grant_type=client_credentials&audience=api&client_id=id'],
      query: ['audience=api', 'grant_type=client_credentials&client_id=id'],
    },
    place: '/auth/TokenEndpointQueryParameters',
  },
  'assertion-claims': {
    config: (origin) =>
      configOf(origin, {
        auth: {
          type: 'OAuth2',
          IsJwtBearerFlow: true,
          JwtClaimsInJson: { iss: 'app', exp: 60 },
          JwtPem: pem(),
          TokenEndpoint: `${origin}/token`,
        },
      }),
    answer: ({ path }) => (path === '/token' ? { body: { access_token: 'a-1', expires_in: 3600 } } : items),
    look([token]) {
      const claims = new URLSearchParams(token?.body).get('assertion')?.split('.')[1] ?? '';
      return Object.keys(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object);
    },
    choices: { completed: ['aud', 'iss', 'exp', 'iat'], 'as-given': ['iss', 'exp'] },
    place: '/auth/JwtClaimsInJson',
  },
  'user-token-prefix': {
    config: (origin) =>
      configOf(origin, {
        auth: {
          type: 'JwtToken',
          UserToken: 'u-123456',
          TokenEndpoint: `${origin}/token`,
          JwtTokenJsonPath: '$.token',
        },
      }),
    answer: ({ path }) => (path === '/token' ? { body: { token: 'jwt-1' } } : items),
    look: ([token]) => [token?.headers.authorization],
    choices: { bearer: ['Bearer u-123456'], none: ['u-123456'] },
    place: '/auth/UserToken',
  },
};
