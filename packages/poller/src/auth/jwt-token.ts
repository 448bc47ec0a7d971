import { readJsonPath, selectNodes } from '@hubwright/placeholders';
import type { Json, JsonObject } from '@hubwright/schema';
import { textMembers } from '../polling-plan.js';
import { asObject, readBoolean, readMember, readNumber, readObject, readText } from '../read-member.js';
import { withCredentialHeader } from '../request-draft.js';
import { headerOf } from '../transport-port.js';
import { SignInError, type Authenticator, type AuthTools } from './authenticator.js';
import { basicHeader } from './basic.js';
import { readSignInBody, signIn, type SignInCall } from './sign-in.js';

/** How long a token is kept whose lifetime nobody states. */
const assumedLifetimeMs = 3_600_000;

/**
 * A token of the API's own: got with user name and password, or with a user token, and sent as `Authorization: Bearer …`.
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function createJwtTokenAuth(auth: JsonObject, tools: AuthTools): Authenticator {
  let token: { readonly header: string; readonly expires: number } | undefined;
  return {
    async apply(draft) {
      if (!token || token.expires <= tools.clock.now()) {
        token = { header: await fetchHeader(auth, tools), expires: tools.clock.now() + assumedLifetimeMs };
      }
      return withCredentialHeader(draft, 'Authorization', token.header);
    },
    renew: () => void (token = undefined),
  };
}

async function fetchHeader(auth: JsonObject, tools: AuthTools): Promise<string> {
  const call = signInCall(auth, tools);
  const response = await signIn(call, tools);
  const found = readBoolean(auth, 'JwtTokenInResponseHeader')
    ? headerOf(response, readText(auth, 'JwtTokenHeaderName') || 'Authorization')
    : tokenInBody(readSignInBody(response, call.url), readText(auth, 'JwtTokenJsonPath') || '$');
  if (!found) throw new SignInError(call.url, response.status, missingTokenMessage(auth, call.url));
  const identifier = readText(auth, 'JwtTokenIdentifier') || 'Bearer';
  const token = found.startsWith(`${identifier} `) ? found.slice(identifier.length + 1).trim() : found;
  tools.addSecret(token);
  return readBoolean(auth, 'NoAccessTokenPrepend') ? token : `${identifier} ${token}`;
}

function missingTokenMessage(auth: JsonObject, url: string): string {
  const place = readBoolean(auth, 'JwtTokenInResponseHeader')
    ? `header "${readText(auth, 'JwtTokenHeaderName') || 'Authorization'}"`
    : `token at "${readText(auth, 'JwtTokenJsonPath') || '$'}"`;
  return `The answer of the sign-in at ${url} has no ${place}.`;
}

function tokenInBody(body: Json, path: string): string | undefined {
  const reading = readJsonPath(path);
  if ('problem' in reading) return undefined;
  const value = selectNodes(body, reading.path)[0]?.value;
  return typeof value === 'string' ? value : undefined;
}

function signInCall(auth: JsonObject, tools: AuthTools): SignInCall {
  const common = {
    method: (readText(auth, 'TokenEndpointHttpMethod') || 'POST').toUpperCase(),
    url: readText(auth, 'TokenEndpoint') ?? '',
    headers: textMembers(readObject(auth, 'Headers') ?? {}),
    query: readObject(auth, 'QueryParameters') ?? {},
    isJson: readBoolean(auth, 'IsJsonRequest'),
    timeoutMs: 1000 * Math.min(180, readNumber(auth, 'RequestTimeoutInSeconds') ?? 100),
  };
  const userToken = readText(auth, 'UserToken');
  if (userToken !== undefined) {
    const prepend = readText(auth, 'UserTokenPrepend') ?? 'Bearer';
    return { ...common, authorization: prepend === '' ? userToken : `${prepend} ${userToken}` };
  }
  const user = readPair(auth, 'UserName', 'username');
  const password = readPair(auth, 'Password', 'password');
  if (readBoolean(auth, 'IsCredentialsInHeaders')) {
    return { ...common, authorization: basicHeader(user.value, password.value, tools.addSecret) };
  }
  return { ...common, members: { [user.key]: user.value, [password.key]: password.value } };
}

/** `{key, value}` of a credential; a plain text is the value. */
export function readPair(auth: JsonObject, name: string, key: string): { key: string; value: string } {
  const pair = asObject(readMember(auth, name));
  if (!pair) return { key, value: readText(auth, name) ?? '' };
  return { key: readText(pair, 'key') || key, value: readText(pair, 'value') ?? '' };
}
