import { authTypeOf } from '../credential-slots.js';
import type { PollingPlan } from '../polling-plan.js';
import { readBoolean, readMember, readObject, readText } from '../read-member.js';
import { apiKeyName } from './api-key.js';
import { grantOf } from './oauth2-grant.js';

/** Something an authentication does that is not documented: a sentence, and the member of `auth` that asks for it. */
export interface AssumedAuth {
  readonly behaviour: string;
  readonly member: string;
}

/** What of the authentication of a plan rests on undocumented behaviour of the service. */
export function assumedAuth({ auth, kind, request }: PollingPlan): AssumedAuth[] {
  switch (authTypeOf(auth)) {
    case 'apikey':
      return assumedKey({ auth, kind, request });
    case 'oauth2':
      return assumedOAuth2(auth);
    case 'jwttoken':
      return readText(auth, 'UserToken') && readMember(auth, 'UserTokenPrepend') === undefined
        ? [
            {
              behaviour: 'without UserTokenPrepend, Bearer stands before the user token.',
              member: 'UserToken',
            },
          ]
        : [];
    case 'session':
      return [
        {
          behaviour: 'the session id goes back the way it came, as a cookie or as a header.',
          member: 'SessionIdName',
        },
      ];
    default:
      return [];
  }
}

function assumedKey({ auth, kind, request }: Pick<PollingPlan, 'auth' | 'kind' | 'request'>): AssumedAuth[] {
  if (readBoolean(auth, 'IsApiKeyInPostPayload')) {
    if (request.method !== 'GET') return [];
    const behaviour = 'a GET has no payload, so that the key goes into its header.';
    return [{ behaviour, member: 'IsApiKeyInPostPayload' }];
  }
  if (kind !== 'RestApiPoller' || readText(auth, 'ApiKeyIdentifier') !== undefined) return [];
  if (/^authorization$/i.test(apiKeyName(auth))) return [];
  return [
    {
      behaviour: 'without ApiKeyIdentifier, a header other than Authorization has the bare key.',
      member: 'ApiKeyName',
    },
  ];
}

function assumedOAuth2(auth: PollingPlan['auth']): AssumedAuth[] {
  const found: AssumedAuth[] = [];
  if (Object.keys(readObject(auth, 'TokenEndpointQueryParameters') ?? {}).length > 0) {
    found.push({
      behaviour: 'TokenEndpointQueryParameters go into the body of the token call.',
      member: 'TokenEndpointQueryParameters',
    });
  }
  if (grantOf(auth) === 'jwt_bearer') {
    found.push({
      behaviour:
        'iat and exp of the assertion are set when it is signed, exp three minutes later unless the claims say otherwise, and aud is the token endpoint without one.',
      member: 'JwtClaimsInJson',
    });
  }
  return found;
}
