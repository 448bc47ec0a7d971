import type { JsonObject } from '@hubwright/schema';
import { readBoolean, readText } from '../read-member.js';

/** A grant of OAuth 2.0 that can be carried out: RFC 6749, and RFC 7523 for `jwt_bearer`. */
export type OAuth2Grant = 'authorization_code' | 'client_credentials' | 'jwt_bearer' | 'password';

/**
 * The grant a connector asks for: `IsJwtBearerFlow`, else `FlowName` of a connector of 2022 or `GrantType` of a poller, else the
 * authorization code when users have a page to sign in at, and the client's own credentials when not. `undefined` for a grant that is not known.
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference#oauth2
 */
export function grantOf(auth: JsonObject): OAuth2Grant | undefined {
  if (readBoolean(auth, 'IsJwtBearerFlow')) return 'jwt_bearer';
  const named = namedGrant(auth);
  if (named !== undefined) return knownGrants.get(named.toLowerCase().replace(/[\s_-]/g, ''));
  return readText(auth, 'AuthorizationEndpoint') ? 'authorization_code' : 'client_credentials';
}

/** The grant as the connector spells it; `undefined` when it names none, or the name is still a placeholder. */
export function namedGrant(auth: JsonObject): string | undefined {
  const text = (readText(auth, 'FlowName') || readText(auth, 'GrantType') || '').trim();
  return text === '' || /^\[|\{\{/.test(text) ? undefined : text;
}

const knownGrants: ReadonlyMap<string, OAuth2Grant> = new Map([
  ['authcode', 'authorization_code'],
  ['authorizationcode', 'authorization_code'],
  ['refreshtoken', 'authorization_code'],
  ['clientcredentials', 'client_credentials'],
  ['password', 'password'],
  ['jwtbearer', 'jwt_bearer'],
  ['urn:ietf:params:oauth:granttype:jwtbearer', 'jwt_bearer'],
]);
