import { sign } from 'node:crypto';
import type { Json, JsonObject } from '@hubwright/schema';
import { maskText } from '../mask.js';
import { readMember, readObject, readText } from '../read-member.js';
import { SignInError, type AuthTools } from './authenticator.js';
import { readPrivateKey } from './read-private-key.js';
import { requestTokens, tokenParameters, type IssuedTokens } from './token-endpoint.js';

/** How long an assertion is good for whose claims do not say, in seconds: what a token call may take. */
const assertionSeconds = 180;

/** A number of seconds below this is a lifetime and no time. */
const firstTime = 1_000_000_000;

const digests: ReadonlyMap<string, string> = new Map([
  ['RS256', 'sha256'],
  ['RS384', 'sha384'],
  ['RS512', 'sha512'],
]);

/**
 * Gets a token for an assertion the connector signs with a key of its own. A new one is signed for every call, since it expires.
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-2.1
 */
export async function requestAssertedTokens(
  auth: JsonObject,
  scope: JsonObject,
  tools: AuthTools,
): Promise<IssuedTokens> {
  const assertion = createAssertion(auth, tools);
  tools.addSecret(assertion);
  const members = {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion,
    ...scope,
    ...tokenParameters(auth),
  };
  return requestTokens(auth, members, tools);
}

/** Why no assertion can be made of a configuration, and the member that is to blame. */
export interface AssertionProblem {
  readonly member: 'JwtPem' | 'JwtHeaderInJson' | 'JwtClaimsInJson';
  /** A clause that follows the name of the member. */
  readonly problem: string;
}

/** Says why no assertion can be made; `undefined` when one can. */
export function findAssertionProblem(auth: JsonObject): AssertionProblem | undefined {
  for (const member of ['JwtHeaderInJson', 'JwtClaimsInJson'] as const) {
    if (readMember(auth, member) === undefined || readText(auth, member)?.trim() === '') continue;
    if (!readObject(auth, member)) return { member, problem: 'is no object in JSON' };
  }
  const algorithm = algorithmOf(auth);
  if (!digests.has(algorithm)) {
    const problem = `asks for "${algorithm}"; RS256, RS384 and RS512 can be signed`;
    return { member: 'JwtHeaderInJson', problem };
  }
  if (isHidden(auth)) return undefined;
  const reading = readPrivateKey(readText(auth, 'JwtPem') ?? '');
  return 'problem' in reading ? { member: 'JwtPem', problem: reading.problem } : undefined;
}

/**
 * Signs the assertion: the connector's header and claims, and what RFC 7523 demands where they lack it.
 */
function createAssertion(auth: JsonObject, { clock, assume }: AuthTools): string {
  if (isHidden(auth)) return maskText;
  const reading = readPrivateKey(readText(auth, 'JwtPem') ?? '');
  if ('problem' in reading)
    throw new SignInError(readText(auth, 'TokenEndpoint') ?? '', 401, `"JwtPem" ${reading.problem}.`);
  const header = { alg: 'RS256', typ: 'JWT', ...readObject(auth, 'JwtHeaderInJson') };
  const isCompleted = assume('assertion-claims', 'auth', 'JwtClaimsInJson') === 'completed';
  const claims = isCompleted
    ? completeClaims(auth, Math.floor(clock.now() / 1000))
    : (readObject(auth, 'JwtClaimsInJson') ?? {});
  const parts = [header, claims];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = sign(digests.get(algorithmOf(auth)) ?? 'sha256', Buffer.from(signed), reading.key);
  return `${signed}.${signature.toString('base64url')}`;
}

/** In a replay the mask stands for every secret, and so for what is signed with one. */
function isHidden(auth: JsonObject): boolean {
  return readText(auth, 'JwtPem') === maskText;
}

function algorithmOf(auth: JsonObject): string {
  return readText(readObject(auth, 'JwtHeaderInJson') ?? {}, 'alg') ?? 'RS256';
}

/**
 * The claims with their times: `iat` is now, `exp` soon after, and a small number for either is counted from now. Without claims of
 * their own, issuer and subject are the client and the audience is the token endpoint.
 */
function completeClaims(auth: JsonObject, now: number): JsonObject {
  const given = readObject(auth, 'JwtClaimsInJson') ?? {};
  const client = readText(auth, 'ClientId');
  const isUnnamed = given['iss'] === undefined && given['sub'] === undefined;
  const issued = timeOf(given['iat'], now) ?? now;
  return {
    ...(isUnnamed && client && { iss: client, sub: client }),
    aud: readText(auth, 'TokenEndpoint') ?? '',
    ...given,
    iat: issued,
    ...(given['nbf'] !== undefined && { nbf: timeOf(given['nbf'], now) ?? now }),
    exp: timeOf(given['exp'], now) ?? Math.max(issued, now) + assertionSeconds,
  };
}

/** Seconds since 1970 of a claim that is a time or a lifetime, a number or a text; `undefined` when it states neither. */
function timeOf(claim: Json | undefined, now: number): number | undefined {
  const seconds =
    typeof claim === 'number' || typeof claim === 'string' ? Number(claim || Number.NaN) : Number.NaN;
  if (!Number.isFinite(seconds)) return undefined;
  return seconds < firstTime ? now + Math.max(0, Math.floor(seconds)) : Math.floor(seconds);
}
