import { isJsonObject, type JsonObject } from '@hubwright/schema';
import { textMembers } from '../polling-plan.js';
import { readBoolean, readNumber, readObject, readText } from '../read-member.js';
import { withCredentialHeader } from '../request-draft.js';
import { SignInError, type Authenticator, type AuthTools } from './authenticator.js';
import { basicHeader } from './basic.js';
import { readSignInBody, signIn } from './sign-in.js';

/** Tokens are renewed this long before they expire. */
const slackMs = 60_000;

interface Token {
  readonly header: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/**
 * OAuth 2.0 with the grants that need no browser: `client_credentials`, and `password` as some connectors have it. The token is
 * kept until it expires, an hour when the answer does not say.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export function createOAuth2(auth: JsonObject, tools: AuthTools): Authenticator {
  let token: Token | undefined;
  return {
    async apply(draft) {
      if (!token || token.expires <= tools.clock.now()) token = await fetchToken(auth, tools);
      return withCredentialHeader(draft, 'Authorization', token.header);
    },
    renew: () => void (token = undefined),
  };
}

async function fetchToken(auth: JsonObject, tools: AuthTools): Promise<Token> {
  const url = readText(auth, 'TokenEndpoint') ?? '';
  const id = readText(auth, 'ClientId') ?? '';
  const secret = readText(auth, 'ClientSecret') ?? '';
  const inHeader = readBoolean(auth, 'IsClientSecretInHeader') || readBoolean(auth, 'IsCredentialsInHeaders');
  const response = await signIn(
    {
      method: 'POST',
      url,
      headers: { Accept: 'application/json', ...textMembers(readObject(auth, 'TokenEndpointHeaders') ?? {}) },
      members: { ...formOf(auth), ...(!inHeader && { client_id: id, client_secret: secret }) },
      isJson: readBoolean(auth, 'IsTokenEndpointPostPayloadJson'),
      ...(inHeader && { authorization: basicHeader(id, secret, tools.addSecret) }),
      timeoutMs: 1000 * (readNumber(auth, 'RequestTimeoutInSeconds') ?? 180),
    },
    tools,
  );
  const answer = readSignInBody(response, url);
  const value = isJsonObject(answer) ? readText(answer, 'access_token') : undefined;
  if (!isJsonObject(answer) || !value) {
    throw new SignInError(
      url,
      response.status,
      `The answer of the token endpoint ${url} has no "access_token".`,
    );
  }
  tools.addSecret(value);
  const lifetimeMs = 1000 * (readNumber(answer, 'expires_in') ?? 3600);
  const prepend = readText(auth, 'AccessTokenPrepend') ?? 'Bearer';
  return {
    header: prepend === '' ? value : `${prepend} ${value}`,
    expires: tools.clock.now() + Math.max(lifetimeMs - slackMs, lifetimeMs / 2),
  };
}

/** The token endpoint's "query parameters" belong to its form: APIs that want an `audience` read it there. */
function formOf(auth: JsonObject): JsonObject {
  const isPassword = /^password$/i.test(readText(auth, 'GrantType') ?? '');
  const scope = readText(auth, 'Scope');
  return {
    grant_type: isPassword ? 'password' : 'client_credentials',
    ...(isPassword && { username: readText(auth, 'UserName'), password: readText(auth, 'Password') }),
    ...(scope && { scope }),
    ...readObject(auth, 'TokenEndpointQueryParameters'),
  };
}
