import { isJsonObject, type JsonObject } from '@hubwright/schema';
import { textMembers } from '../polling-plan.js';
import { readBoolean, readNumber, readObject, readText } from '../read-member.js';
import { SignInError, type AuthTools } from './authenticator.js';
import { basicHeader } from './basic.js';
import { readSaidError } from './said-error.js';
import { readSignInBody, signIn, signInTimeout } from './sign-in.js';

/** Tokens are renewed this long before they expire. */
const slackMs = 60_000;

/** How long a token is used whose lifetime nobody states. */
const assumedLifetimeSeconds = 3600;

/** What a token endpoint gave. */
export interface IssuedTokens {
  readonly accessToken: string;
  /** Milliseconds from now after which the access token is renewed. */
  readonly usableMs: number;
  readonly refreshToken: string | undefined;
}

/**
 * Asks the token endpoint for a token. The client identifies itself in the body, or in a Basic header where the connector says so.
 * Throws a `SignInError` when the answer is an error, whatever its status, or has no token.
 * @param members the parameters of the grant, all that goes into the body but the client
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.2
 */
export async function requestTokens(
  auth: JsonObject,
  members: JsonObject,
  tools: AuthTools,
): Promise<IssuedTokens> {
  const url = readText(auth, 'TokenEndpoint') ?? '';
  const id = readText(auth, 'ClientId');
  const secret = readText(auth, 'ClientSecret');
  const inHeader = readBoolean(auth, 'IsClientSecretInHeader') || readBoolean(auth, 'IsCredentialsInHeaders');
  const client = { ...(id && { client_id: id }), ...(secret && { client_secret: secret }) };
  const response = await signIn(
    {
      method: 'POST',
      url,
      headers: { Accept: 'application/json', ...textMembers(readObject(auth, 'TokenEndpointHeaders') ?? {}) },
      members: inHeader ? members : { ...members, ...client },
      isJson: readBoolean(auth, 'IsTokenEndpointPostPayloadJson'),
      ...(inHeader && { authorization: basicHeader(id ?? '', secret ?? '', tools.addSecret) }),
      timeoutMs: signInTimeout(auth, 180),
    },
    tools,
  );
  const answer = readSignInBody(response, url);
  const accessToken = isJsonObject(answer) ? readText(answer, 'access_token') : undefined;
  if (!isJsonObject(answer) || !accessToken) {
    const said = readSaidError(response);
    const message = said
      ? `The token endpoint ${url} answered with an error instead of a token: ${said.text}.`
      : `The answer of the token endpoint ${url} has no "access_token".`;
    throw new SignInError(url, response.status, message, response, said?.code);
  }
  const refreshToken = readText(answer, 'refresh_token') || undefined;
  for (const token of [accessToken, refreshToken, readText(answer, 'id_token')])
    if (token) tools.addSecret(token);
  return { accessToken, usableMs: usableMs(answer), refreshToken };
}

/** The connector's own parameters of the token call; they go into its body, where APIs read an `audience`. */
export function tokenParameters(auth: JsonObject): JsonObject {
  return readObject(auth, 'TokenEndpointQueryParameters') ?? {};
}

/** Most of what `expires_in` states, a number or a text; nothing, zero and less state nothing. */
function usableMs(answer: JsonObject): number {
  const stated = readNumber(answer, 'expires_in') ?? 0;
  const lifetimeMs = 1000 * (stated > 0 ? stated : assumedLifetimeSeconds);
  return Math.max(lifetimeMs - slackMs, lifetimeMs / 2);
}
