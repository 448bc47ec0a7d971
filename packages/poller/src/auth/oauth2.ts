import type { JsonObject } from '@hubwright/schema';
import { readText } from '../read-member.js';
import { withCredentialHeader, type RequestDraft } from '../request-draft.js';
import { createAuthorizationCodeTokens } from './authorization-code.js';
import type { Authenticator, AuthTools } from './authenticator.js';
import { readPair } from './credential-pair.js';
import { requestAssertedTokens } from './jwt-bearer.js';
import { grantOf, type OAuth2Grant } from './oauth2-grant.js';
import { requestTokens, tokenParameters, type IssuedTokens } from './token-endpoint.js';
import { isSpent, type Lifetime } from './token-lifetime.js';

/** A token that is kept as long as it lasts. */
export interface TokenSource {
  /** The access token, a new one where that is needed. Throws a `SignInError` or a `TransportError`. */
  get(): Promise<string>;
  /** Forgets the access token. */
  renew(): void;
}

/**
 * OAuth 2.0; `undefined` when the grant is not known. A token is kept until shortly before it expires.
 * @see https://www.rfc-editor.org/rfc/rfc6749
 */
export function createOAuth2(auth: JsonObject, tools: AuthTools): Authenticator | undefined {
  const grant = grantOf(auth);
  if (grant === undefined) return undefined;
  const source =
    grant === 'authorization_code'
      ? createAuthorizationCodeTokens(auth, tools)
      : keepToken(() => requests[grant](auth, tools), tools);
  return {
    apply: async (draft) => withAccessToken(draft, auth, await source.get()),
    renew: () => source.renew(),
  };
}

type Request = (auth: JsonObject, tools: AuthTools) => Promise<IssuedTokens>;

const requests: Readonly<Record<Exclude<OAuth2Grant, 'authorization_code'>, Request>> = {
  client_credentials: (auth, tools) =>
    requestTokens(
      auth,
      { grant_type: 'client_credentials', ...scopeOf(auth), ...tokenParameters(auth) },
      tools,
    ),
  password: (auth, tools) => {
    const [user, password] = [readPair(auth, 'UserName', 'username'), readPair(auth, 'Password', 'password')];
    const named = { [user.key]: user.value, [password.key]: password.value };
    const members = { grant_type: 'password', ...named, ...scopeOf(auth), ...tokenParameters(auth) };
    return requestTokens(auth, members, tools);
  },
  jwt_bearer: (auth, tools) => requestAssertedTokens(auth, scopeOf(auth), tools),
};

function keepToken(request: () => Promise<IssuedTokens>, tools: AuthTools): TokenSource {
  let token: ({ readonly text: string } & Lifetime) | undefined;
  return {
    async get() {
      if (!token || isSpent(token, tools, 'TokenEndpoint')) {
        const { accessToken, usableMs, isStated } = await request();
        token = { text: accessToken, expires: tools.clock.now() + usableMs, isStated };
      }
      return token.text;
    },
    renew: () => void (token = undefined),
  };
}

function withAccessToken(draft: RequestDraft, auth: JsonObject, token: string): RequestDraft {
  const prepend = readText(auth, 'AccessTokenPrepend')?.trim() ?? 'Bearer';
  return withCredentialHeader(draft, 'Authorization', prepend === '' ? token : `${prepend} ${token}`);
}

function scopeOf(auth: JsonObject): JsonObject {
  const scope = readText(auth, 'Scope');
  return scope ? { scope } : {};
}
