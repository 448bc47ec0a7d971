import { apiKeyName } from './auth/api-key.js';
import { grantOf, type OAuth2Grant } from './auth/oauth2-grant.js';
import { authTypeOf } from './credential-slots.js';
import type { PollingPlan } from './polling-plan.js';
import { readBoolean, readText } from './read-member.js';

/** Names what to check when an API refuses the credentials, without their values: "userName and password". */
export function describeCredentials({ auth }: Pick<PollingPlan, 'auth'>): string {
  switch (authTypeOf(auth)) {
    case 'none':
      return 'whether the API needs credentials; the connector has none';
    case 'apikey':
      return `the key given as apiKey, and how it is sent: ${describeKey(auth)}`;
    case 'oauth2':
      return oauth2Texts[grantOf(auth) ?? 'client_credentials'];
    case 'ciscoduo':
      return 'the integration key given as apiKey and the secret key given as clientSecret';
    case 'jwttoken':
      return readText(auth, 'UserToken') ? 'the user token' : 'userName and password';
    default:
      return 'userName and password';
  }
}

const oauth2Texts: Readonly<Record<OAuth2Grant, string>> = {
  client_credentials: 'clientId and clientSecret, the scope, and the form of the token call',
  password: 'userName and password, clientId and clientSecret, and the form of the token call',
  authorization_code: 'clientId and clientSecret, the redirect URI, the scope, and who gave the consent',
  jwt_bearer: 'the private key given as jwtPem, and the claims of the assertion',
};

function describeKey(auth: PollingPlan['auth']): string {
  if (readBoolean(auth, 'IsApiKeyInPostPayload')) return `in the body as "${apiKeyName(auth)}"`;
  return 'ApiKeyName and ApiKeyIdentifier';
}
