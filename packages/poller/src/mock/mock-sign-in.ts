import type { Json, JsonObject } from '@hubwright/schema';
import { authTypeOf } from '../credential-slots.js';
import type { PollingPlan } from '../polling-plan.js';
import { asObject, readBoolean, readMember, readObject, readText } from '../read-member.js';
import { refuseBasic, type CredentialRules } from './mock-credentials.js';
import { answerJson, refuse, type MockResponse } from './mock-message.js';
import { readParameter, type ReceivedRequest } from './received-request.js';
import { putAt, readWritablePath } from './writable-path.js';

/** How long tokens are valid. */
const tokenLifetimeMs = 3_600_000;

/** The address at which a connector signs in; `undefined` when it does not. */
export function signInAddress({ auth }: PollingPlan): string | undefined {
  switch (authTypeOf(auth)) {
    case 'oauth2':
    case 'jwttoken':
      return readText(auth, 'TokenEndpoint');
    case 'session':
      return readText(auth, 'SessionLoginRequestUri');
    default:
      return undefined;
  }
}

/** Answers a call at that address: a token or a session for the right credentials, 400 or 401 otherwise. */
export function answerSignIn(
  request: ReceivedRequest,
  plan: PollingPlan,
  rules: CredentialRules,
  now: number,
): MockResponse {
  switch (authTypeOf(plan.auth)) {
    case 'oauth2':
      return answerTokenCall(request, plan.auth, rules, now);
    case 'jwttoken':
      return answerJwtCall(request, plan.auth, rules, now);
    default:
      return answerLogin(request, plan.auth, rules, now);
  }
}

/** https://www.rfc-editor.org/rfc/rfc6749#section-4.4 */
function answerTokenCall(
  request: ReceivedRequest,
  auth: JsonObject,
  rules: CredentialRules,
  now: number,
): MockResponse {
  if (request.method !== 'POST') return refuse(405, 'A token is given for a POST.');
  const grant = /^password$/i.test(readText(auth, 'GrantType') ?? '') ? 'password' : 'client_credentials';
  const [given] = anywhere(request, 'grant_type');
  if (given !== grant) return refuse(400, `grant_type is not "${grant}".`);
  const inHeader = readBoolean(auth, 'IsClientSecretInHeader') || readBoolean(auth, 'IsCredentialsInHeaders');
  const [id, secret] = [readText(auth, 'ClientId') ?? '', readText(auth, 'ClientSecret') ?? ''];
  const wrong = inHeader
    ? refuseBasic(request, id, secret, rules)
    : (refuseValue(request, 'client_id', id, rules) ?? refuseValue(request, 'client_secret', secret, rules));
  if (wrong !== undefined) return refuse(401, wrong);
  const scope = readText(auth, 'Scope');
  const expected = [...(scope ? ['scope'] : []), ...(grant === 'password' ? ['username', 'password'] : [])];
  const extra = Object.keys(readObject(auth, 'TokenEndpointQueryParameters') ?? {});
  const missing = [...expected, ...extra].find((name) => anywhere(request, name).length === 0);
  if (missing !== undefined) return refuse(400, `"${missing}" is missing.`);
  const token = rules.tokens.issue('access-token', now + tokenLifetimeMs);
  return answerJson(
    200,
    { token_type: 'Bearer', expires_in: tokenLifetimeMs / 1000, access_token: token },
    'a token',
  );
}

function answerJwtCall(
  request: ReceivedRequest,
  auth: JsonObject,
  rules: CredentialRules,
  now: number,
): MockResponse {
  const method = (readText(auth, 'TokenEndpointHttpMethod') || 'POST').toUpperCase();
  if (request.method !== method) return refuse(405, `A token is given for a ${method}.`);
  const wrong = refuseUser(request, auth, rules);
  if (wrong !== undefined) return refuse(401, wrong);
  const token = rules.tokens.issue('jwt', now + tokenLifetimeMs);
  if (readBoolean(auth, 'JwtTokenInResponseHeader')) {
    const identifier = readText(auth, 'JwtTokenIdentifier');
    const value = identifier ? `${identifier} ${token}` : token;
    return answerJson(200, {}, 'a token', {
      [readText(auth, 'JwtTokenHeaderName') || 'Authorization']: value,
    });
  }
  return answerJson(200, tokenBody(readText(auth, 'JwtTokenJsonPath') || '$', token), 'a token');
}

function tokenBody(path: string, token: string): Json {
  const reading = readWritablePath(path);
  return 'problem' in reading ? { token } : (putAt(undefined, reading.steps, token) ?? { token });
}

function refuseUser(request: ReceivedRequest, auth: JsonObject, rules: CredentialRules): string | undefined {
  const userToken = readText(auth, 'UserToken');
  if (userToken !== undefined) {
    const prepend = readText(auth, 'UserTokenPrepend') ?? 'Bearer';
    const start = prepend === '' ? '' : `${prepend} `;
    const value = request.headers['authorization'] ?? '';
    const isRight = rules.isStrict
      ? value === start + userToken
      : value.startsWith(start) && value.length > start.length;
    return isRight ? undefined : `There is no header Authorization with "${start}" and the user's token.`;
  }
  const [user, password] = [pairOf(auth, 'UserName', 'username'), pairOf(auth, 'Password', 'password')];
  if (readBoolean(auth, 'IsCredentialsInHeaders'))
    return refuseBasic(request, user.value, password.value, rules);
  return (
    refuseValue(request, user.name, user.value, rules) ??
    refuseValue(request, password.name, password.value, rules)
  );
}

/** A session begins with its id in a cookie. */
function answerLogin(
  request: ReceivedRequest,
  auth: JsonObject,
  rules: CredentialRules,
  now: number,
): MockResponse {
  if (request.method !== 'POST') return refuse(405, 'A session begins with a POST.');
  const pairs = (['UserName', 'Password'] as const)
    .filter((name) => readMember(auth, name) !== undefined)
    .map((name) => pairOf(auth, name, name.toLowerCase()));
  const wrong = pairs.map(({ name, value }) => refuseValue(request, name, value, rules)).find(Boolean);
  if (wrong !== undefined) return refuse(401, wrong);
  const missing = Object.keys(readObject(auth, 'QueryParameters') ?? {}).find(
    (name) => anywhere(request, name).length === 0,
  );
  if (missing !== undefined) return refuse(400, `"${missing}" is missing.`);
  const id = rules.tokens.issue('session', now + tokenLifetimeMs);
  const cookie = `${readText(auth, 'SessionIdName') || 'sessionId'}=${id}; Path=/; HttpOnly`;
  return answerJson(200, {}, 'a session', { 'set-cookie': cookie });
}

/** `{key, value}` of a credential: the name it is sent under, and what it is. */
function pairOf(auth: JsonObject, member: string, name: string): { name: string; value: string } {
  const pair = asObject(readMember(auth, member));
  if (!pair) return { name, value: readText(auth, member) ?? '' };
  return { name: readText(pair, 'key') || name, value: readText(pair, 'value') ?? '' };
}

function refuseValue(
  request: ReceivedRequest,
  name: string,
  expected: string,
  { isStrict }: CredentialRules,
): string | undefined {
  const [value = ''] = anywhere(request, name);
  if (value === '') return `"${name}" is missing.`;
  return isStrict && value !== expected ? `"${name}" is wrong.` : undefined;
}

/** The body of a POST, the query of a GET. */
function anywhere(request: ReceivedRequest, name: string): string[] {
  return readParameter(request, { part: request.method === 'GET' ? 'query' : 'body', path: [name] });
}
