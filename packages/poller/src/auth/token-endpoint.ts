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
  /** Whether the endpoint says how long that is. */
  readonly isStated: boolean;
  readonly refreshToken: string | undefined;
}

/**
 * Asks the token endpoint for a token. The client identifies itself in the body, or in a Basic header where the connector says so.
 * Throws a `SignInError` when the answer is an error, whatever its status, or has no token.
 * @param members the parameters of the grant, with those of the connector that go along
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
  const { query, body } = placeParameters(auth, members, tools);
  const response = await signIn(
    {
      method: 'POST',
      url,
      query,
      headers: { Accept: 'application/json', ...textMembers(readObject(auth, 'TokenEndpointHeaders') ?? {}) },
      members: inHeader ? body : { ...body, ...client },
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
  return { accessToken, ...lifetimeOf(answer), refreshToken };
}

/** The connector's own parameters of the token call, such as an `audience`. */
export function tokenParameters(auth: JsonObject): JsonObject {
  return readObject(auth, 'TokenEndpointQueryParameters') ?? {};
}

/** Parameters of the grants, which belong into the body: https://www.rfc-editor.org/rfc/rfc6749#section-4 */
const grantParameters = new Set([
  'grant_type',
  'code',
  'redirect_uri',
  'code_verifier',
  'refresh_token',
  'assertion',
]);

function placeParameters(
  auth: JsonObject,
  members: JsonObject,
  { assume }: AuthTools,
): { readonly query: JsonObject; readonly body: JsonObject } {
  const own = Object.keys(tokenParameters(auth)).filter(
    (name) => Object.hasOwn(members, name) && !grantParameters.has(name),
  );
  const isQueried =
    own.length > 0 && assume('token-parameters', 'auth', 'TokenEndpointQueryParameters') === 'query';
  if (!isQueried) return { query: {}, body: members };
  const pick = (isOwn: boolean): JsonObject =>
    Object.fromEntries(Object.entries(members).filter(([name]) => own.includes(name) === isOwn));
  return { query: pick(true), body: pick(false) };
}

/** Most of what `expires_in` states, a number or a text; nothing, zero and less state nothing. */
function lifetimeOf(answer: JsonObject): Pick<IssuedTokens, 'usableMs' | 'isStated'> {
  const stated = readNumber(answer, 'expires_in') ?? 0;
  const lifetimeMs = 1000 * (stated > 0 ? stated : assumedLifetimeSeconds);
  return { usableMs: Math.max(lifetimeMs - slackMs, lifetimeMs / 2), isStated: stated > 0 };
}
