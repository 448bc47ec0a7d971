import type { JsonObject } from '@hubwright/schema';
import { readText } from '../read-member.js';
import { SignInError, type AuthTools } from './authenticator.js';
import type { TokenSource } from './oauth2.js';
import { requestTokens, tokenParameters, type IssuedTokens } from './token-endpoint.js';
import { isSpent } from './token-lifetime.js';
import type { KeptTokens } from './token-memory.js';

/**
 * Tokens of a person's consent: the authorization code is exchanged once, and from then on the refresh token gives the next access
 * token. A refresh token that comes along replaces the one before; without one, the one before is kept. A connector may hold a refresh
 * token, or an access token that does not expire, instead of a code.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 */
export function createAuthorizationCodeTokens(auth: JsonObject, tools: AuthTools): TokenSource {
  const tokens = recallTokens(auth, tools);
  for (const token of [tokens.accessToken, tokens.refreshToken]) if (token) tools.addSecret(token);
  return {
    async get() {
      if (tokens.accessToken !== undefined && !isSpent(tokens, tools, 'TokenEndpoint'))
        return tokens.accessToken;
      const issued = await (tokens.refreshToken === undefined
        ? exchangeCode(auth, tokens, tools)
        : refresh(auth, tokens.refreshToken, tools));
      tokens.accessToken = issued.accessToken;
      tokens.expires = tools.clock.now() + issued.usableMs;
      tokens.isStated = issued.isStated;
      tokens.refreshToken = issued.refreshToken ?? tokens.refreshToken;
      return issued.accessToken;
    },
    renew: () => void (tokens.accessToken = undefined),
  };
}

/** The redirect URI of the authorization: `RedirectUri` of a poller, `RedirectionEndpoint` of a connector of 2022. */
export function redirectUriOf(auth: JsonObject): string | undefined {
  return readText(auth, 'RedirectUri') || readText(auth, 'RedirectionEndpoint') || undefined;
}

function recallTokens(auth: JsonObject, { tokens }: AuthTools): KeptTokens {
  const origin = ['TokenEndpoint', 'ClientId', 'AuthorizationCode', 'RefreshToken', 'AccessToken'];
  const key = JSON.stringify(origin.map((name) => readText(auth, name) ?? ''));
  const known = tokens?.get(key);
  if (known) return known;
  const fresh: KeptTokens = {
    accessToken: readText(auth, 'AccessToken') || undefined,
    expires: Number.POSITIVE_INFINITY,
    isStated: true,
    refreshToken: readText(auth, 'RefreshToken') || undefined,
    isCodeSpent: false,
  };
  tokens?.set(key, fresh);
  return fresh;
}

async function exchangeCode(auth: JsonObject, tokens: KeptTokens, tools: AuthTools): Promise<IssuedTokens> {
  const url = readText(auth, 'TokenEndpoint') ?? '';
  const code = readText(auth, 'AuthorizationCode');
  if (!code || tokens.isCodeSpent) {
    const message =
      'The access token has expired or was refused, and there is no refresh token to get another one with. Authorise the connector again.';
    throw new SignInError(url, 401, message);
  }
  const redirectUri = redirectUriOf(auth);
  const verifier = readText(auth, 'CodeVerifier');
  const members = {
    ...tokenParameters(auth),
    grant_type: 'authorization_code',
    code,
    ...(redirectUri && { redirect_uri: redirectUri }),
    ...(verifier && { code_verifier: verifier }),
  };
  const advice =
    'It can be used once, expires within minutes, and belongs to the client and the redirect URI it was asked for with. Authorise the connector again.';
  const issued = await requestTokens(auth, members, tools).catch((error: unknown) => {
    throw explainRefusal(error, 'authorization code', advice);
  });
  tokens.isCodeSpent = true;
  return issued;
}

/** Parameters of the code that some connectors spell out have no place in a refresh. */
const codeParameters = new Set(['grant_type', 'code', 'redirect_uri', 'code_verifier', 'refresh_token']);

async function refresh(auth: JsonObject, refreshToken: string, tools: AuthTools): Promise<IssuedTokens> {
  const own = Object.entries(tokenParameters(auth)).filter(([name]) => !codeParameters.has(name));
  const members = {
    ...Object.fromEntries(own),
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  };
  const advice = 'It has expired, or was withdrawn or replaced. Authorise the connector again.';
  return requestTokens(auth, members, tools).catch((error: unknown) => {
    throw explainRefusal(error, 'refresh token', advice);
  });
}

function explainRefusal(error: unknown, what: string, advice: string): unknown {
  if (!(error instanceof SignInError) || error.code !== 'invalid_grant') return error;
  const { url, status, message, response, code } = error;
  return new SignInError(url, status, `${message} The ${what} is not accepted. ${advice}`, response, code);
}
