import { createHmac } from 'node:crypto';
import { authTypeOf } from '../credential-slots.js';
import type { PollingPlan } from '../polling-plan.js';
import { readBoolean, readText } from '../read-member.js';
import type { IssuedTokens } from './issued-tokens.js';
import { readApiKey } from './mock-api-key.js';
import type { ReceivedRequest } from './received-request.js';

/** What credentials are measured by. */
export interface CredentialRules {
  readonly tokens: IssuedTokens;
  /** Credentials must be those of the plan; otherwise any that are not empty will do. */
  readonly isStrict: boolean;
}

/** Why the credentials of a call are refused; `undefined` when they are as the connector's `auth` says. Names no secret. */
export function refuseCredentials(
  request: ReceivedRequest,
  plan: PollingPlan,
  rules: CredentialRules,
  now: number,
): string | undefined {
  const { auth } = plan;
  switch (authTypeOf(auth)) {
    case 'basic':
      return refuseBasic(request, readText(auth, 'UserName') ?? '', readText(auth, 'Password') ?? '', rules);
    case 'apikey':
      return refuseApiKey(request, plan, rules);
    case 'oauth2':
      return refuseToken(request, readText(auth, 'AccessTokenPrepend') ?? 'Bearer', rules, now);
    case 'jwttoken': {
      const prepend = readBoolean(auth, 'NoAccessTokenPrepend')
        ? ''
        : readText(auth, 'JwtTokenIdentifier') || 'Bearer';
      return refuseToken(request, prepend, rules, now);
    }
    case 'session':
      return refuseSession(request, readText(auth, 'SessionIdName') || 'sessionId', rules, now);
    case 'ciscoduo':
      return refuseSignature(request, plan, rules, now);
    default:
      return undefined;
  }
}

/** Why user name and password in `Authorization: Basic` (RFC 7617) are refused. */
export function refuseBasic(
  request: ReceivedRequest,
  user: string,
  password: string,
  { isStrict }: Pick<CredentialRules, 'isStrict'>,
): string | undefined {
  const pair = readBasic(request);
  if (pair === undefined)
    return 'There is no header Authorization with "Basic " and a user name and a password in Base64.';
  if (isStrict ? pair !== `${user}:${password}` : pair === ':') return 'User name or password is wrong.';
  return undefined;
}

function readBasic({ headers }: ReceivedRequest): string | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]+={0,2})$/.exec(headers['authorization'] ?? '')?.[1];
  const pair = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8');
  return pair.includes(':') ? pair : undefined;
}

function refuseApiKey(
  request: ReceivedRequest,
  plan: PollingPlan,
  { isStrict }: CredentialRules,
): string | undefined {
  const found = readApiKey(request, plan);
  if ('problem' in found) return found.problem;
  const isRight = isStrict ? found.key === readText(plan.auth, 'ApiKey') : found.key !== '';
  return isRight ? undefined : 'The API key is wrong.';
}

function refuseToken(
  { headers }: ReceivedRequest,
  prepend: string,
  { tokens }: CredentialRules,
  now: number,
): string | undefined {
  const value = headers['authorization'] ?? '';
  const start = prepend === '' ? '' : `${prepend} `;
  if (!value.startsWith(start)) return `There is no header Authorization with "${start}" and a token.`;
  return tokens.isValid(value.slice(start.length), now) ? undefined : 'The token is unknown or has expired.';
}

/** Nothing public says whether the service sends a session back as a cookie or as a header, so both are taken. */
function refuseSession(
  { headers }: ReceivedRequest,
  name: string,
  { tokens }: CredentialRules,
  now: number,
): string | undefined {
  const cookies = (headers['cookie'] ?? '').split(';').map((pair) => pair.trim());
  const cookie = cookies.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  const id = cookie ?? headers[name.toLowerCase()];
  if (id === undefined) return `There is no cookie or header "${name}".`;
  return tokens.isValid(id, now) ? undefined : 'The session is unknown or has ended.';
}

/**
 * Duo's signature: HMAC-SHA1 of date, method, host, path and sorted parameters with the secret key. Only strict rules know the key; others
 * look at the form.
 * @see https://duo.com/docs/adminapi#authentication
 */
function refuseSignature(
  request: ReceivedRequest,
  { auth }: PollingPlan,
  { isStrict }: CredentialRules,
  now: number,
): string | undefined {
  const date = request.headers['date'];
  const pair = readBasic(request);
  if (date === undefined || Number.isNaN(Date.parse(date))) return 'There is no header Date with a date.';
  if (Math.abs(Date.parse(date) - now) > 300_000) return 'The header Date is more than five minutes away.';
  if (pair === undefined || !/:[0-9a-f]{40}$/.test(pair))
    return 'There is no header Authorization with an integration key and a signature.';
  if (!isStrict) return undefined;
  const signature = createHmac('sha1', readText(auth, 'ClientSecret') ?? '')
    .update(signedText(request, date), 'utf8')
    .digest('hex');
  return pair === `${readText(auth, 'ApiKey') ?? ''}:${signature}` ? undefined : 'The signature is wrong.';
}

function signedText({ method, url, body }: ReceivedRequest, date: string): string {
  const posted = body.kind === 'form' ? [...body.members] : [];
  const parameters = [...url.searchParams, ...posted]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  return [date, method, url.host.toLowerCase(), url.pathname, parameters].join('\n');
}

/** RFC 3986: only letters, digits and `-._~` stay. */
function encode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[\w.~-]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
