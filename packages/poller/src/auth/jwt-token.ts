import { readJsonPath, selectNodes } from '@hubwright/placeholders';
import type { JsonObject } from '@hubwright/schema';
import { textMembers } from '../polling-plan.js';
import { readBoolean, readObject, readText } from '../read-member.js';
import { withCredentialHeader } from '../request-draft.js';
import { decodeText } from '../read-response.js';
import { headerOf, type HttpResponse } from '../transport-port.js';
import { SignInError, type Authenticator, type AuthTools } from './authenticator.js';
import { basicHeader } from './basic.js';
import { readPair } from './credential-pair.js';
import { readSignInBody, signIn, signInTimeout, type SignInCall } from './sign-in.js';
import { isSpent, type Lifetime } from './token-lifetime.js';

/** How long a token is kept whose lifetime nobody states. */
const assumedLifetimeMs = 3_600_000;

/**
 * A token of the API's own: got with user name and password, or with a user token, and sent as `Authorization: Bearer …`.
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function createJwtTokenAuth(auth: JsonObject, tools: AuthTools): Authenticator {
  let token: ({ readonly header: string } & Lifetime) | undefined;
  return {
    async apply(draft) {
      if (!token || isSpent(token, tools, 'TokenEndpoint')) {
        const header = await fetchHeader(auth, tools);
        token = { header, expires: tools.clock.now() + assumedLifetimeMs, isStated: false };
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
    : tokenInBody(response, readText(auth, 'JwtTokenJsonPath') || '$', call.url);
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

/** The token at a path; `$` is the whole body, which may be the token without quotes. */
function tokenInBody(response: HttpResponse, path: string, url: string): string | undefined {
  const whole = decodeText(response).trim();
  if (path === '$' && /^[\w.~+/=-]+$/.test(whole)) return whole;
  const body = readSignInBody(response, url);
  const reading = readJsonPath(path);
  if ('problem' in reading) return undefined;
  const value = selectNodes(body, reading.path)[0]?.value;
  return typeof value === 'string' ? value : undefined;
}

function assumedPrepend({ assume }: AuthTools): string {
  return assume('user-token-prefix', 'auth', 'UserToken') === 'bearer' ? 'Bearer' : '';
}

function signInCall(auth: JsonObject, tools: AuthTools): SignInCall {
  const common = {
    method: (readText(auth, 'TokenEndpointHttpMethod') || 'POST').toUpperCase(),
    url: readText(auth, 'TokenEndpoint') ?? '',
    headers: textMembers(readObject(auth, 'Headers') ?? {}),
    query: readObject(auth, 'QueryParameters') ?? {},
    isJson: readBoolean(auth, 'IsJsonRequest'),
    timeoutMs: signInTimeout(auth, 100),
  };
  const userToken = readText(auth, 'UserToken');
  if (userToken) {
    const prepend = readText(auth, 'UserTokenPrepend') ?? assumedPrepend(tools);
    return { ...common, authorization: prepend === '' ? userToken : `${prepend} ${userToken}` };
  }
  const user = readPair(auth, 'UserName', 'username');
  const password = readPair(auth, 'Password', 'password');
  if (readBoolean(auth, 'IsCredentialsInHeaders')) {
    return { ...common, authorization: basicHeader(user.value, password.value, tools.addSecret) };
  }
  return { ...common, members: { [user.key]: user.value, [password.key]: password.value } };
}
