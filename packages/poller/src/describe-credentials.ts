import { apiKeyName } from './auth/api-key.js';
import { authTypeOf } from './credential-slots.js';
import { maskText } from './mask.js';
import type { PollingPlan } from './polling-plan.js';
import { readBoolean, readText } from './read-member.js';

/** Names what to check when an API refuses the credentials, without their values: "userName and password". */
export function describeCredentials({ auth, kind }: Pick<PollingPlan, 'auth' | 'kind'>): string {
  switch (authTypeOf(auth)) {
    case 'none':
      return 'whether the API needs credentials; the connector has none';
    case 'apikey':
      return `the key given as apiKey, and how it is sent: ${describeKey(auth, kind)}`;
    case 'oauth2':
      return 'clientId and clientSecret, the scope, and the form of the token call';
    case 'ciscoduo':
      return 'the integration key given as apiKey and the secret key given as clientSecret';
    case 'jwttoken':
      return readText(auth, 'UserToken') === undefined ? 'userName and password' : 'the user token';
    default:
      return 'userName and password';
  }
}

function describeKey(auth: PollingPlan['auth'], kind: PollingPlan['kind']): string {
  const name = apiKeyName(auth);
  if (readBoolean(auth, 'IsApiKeyInPostPayload')) return `in the body as "${name}"`;
  const given =
    readText(auth, 'ApiKeyIdentifier') ??
    (kind === 'RestApiPoller' && name === 'Authorization' ? 'token' : '');
  const prefix = given === '' || readText(auth, 'ApiKeyName') === '' ? '' : `${given} `;
  return `"${name}: ${prefix}${maskText}"`;
}
