import { findMemberName, type Json, type JsonObject } from '@hubwright/placeholders';
import { grantOf } from './auth/oauth2-grant.js';
import { asObject, readMember, readText } from './read-member.js';

/** A place of `auth` that the connect call fills, and the name its value has there. */
export interface CredentialSlot {
  /** As in the connect call: `apiKey`, `userName`, `password`, `clientId`, `clientSecret`, `authorizationCode`. */
  readonly name: string;
  /** Member of `auth`, as documented. */
  readonly member: string;
  readonly secret: boolean;
}

const apiKey: CredentialSlot = { name: 'apiKey', member: 'ApiKey', secret: true };
const userName: CredentialSlot = { name: 'userName', member: 'UserName', secret: false };
const password: CredentialSlot = { name: 'password', member: 'Password', secret: true };
const clientId: CredentialSlot = { name: 'clientId', member: 'ClientId', secret: false };
const clientSecret: CredentialSlot = { name: 'clientSecret', member: 'ClientSecret', secret: true };
/** The code of a person's consent, before it is exchanged. */
export const authorizationCode: CredentialSlot = {
  name: 'authorizationCode',
  member: 'AuthorizationCode',
  secret: true,
};
const refreshToken: CredentialSlot = { name: 'refreshToken', member: 'RefreshToken', secret: true };
const accessToken: CredentialSlot = { name: 'accessToken', member: 'AccessToken', secret: true };
/** Where the browser comes back to with an authorization code. */
export const redirectUri: CredentialSlot = { name: 'redirectUri', member: 'RedirectUri', secret: false };
const codeVerifier: CredentialSlot = { name: 'codeVerifier', member: 'CodeVerifier', secret: true };
const jwtPem: CredentialSlot = { name: 'jwtPem', member: 'JwtPem', secret: true };

/** Every slot there is. */
export const credentialSlots = [
  apiKey,
  userName,
  password,
  clientId,
  clientSecret,
  authorizationCode,
  refreshToken,
  accessToken,
  redirectUri,
  codeVerifier,
  jwtPem,
] as const;

/** Members of `auth` that hold secrets, in lower case. */
export const secretMembers: ReadonlySet<string> = new Set(
  [
    ...credentialSlots.filter(({ secret }) => secret).map(({ member }) => member),
    'UserToken',
    'PemFile',
    'PassPhrase',
    'AccessKeySecret',
  ].map((name) => name.toLowerCase()),
);

/** The slots of which a person's consent needs one: a code, or what a code was exchanged for. */
export const consentSlots: readonly CredentialSlot[] = [authorizationCode, refreshToken, accessToken];

/** Whether an authentication rests on a person's consent (OAuth2 with an authorization code). */
export function needsConsent(auth: JsonObject): boolean {
  return authTypeOf(auth) === 'oauth2' && grantOf(auth) === 'authorization_code';
}

/** The slots a kind of authentication cannot do without. */
export function requiredSlots(auth: JsonObject): readonly CredentialSlot[] {
  switch (authTypeOf(auth)) {
    case 'basic':
      return [userName, password];
    case 'apikey':
      return [apiKey];
    case 'oauth2':
      return oauth2Slots(auth);
    case 'jwttoken':
      return readText(auth, 'UserToken') ? [] : [userName, password];
    case 'ciscoduo':
      return [apiKey, clientSecret];
    default:
      return [];
  }
}

function oauth2Slots(auth: JsonObject): readonly CredentialSlot[] {
  switch (grantOf(auth)) {
    case 'password':
      return [clientId, clientSecret, userName, password];
    case 'authorization_code':
      return consentSlots.some((slot) => readSlot(auth, slot) !== undefined)
        ? [clientId, clientSecret]
        : [clientId, clientSecret, authorizationCode];
    case 'jwt_bearer':
      return [jwtPem];
    default:
      return [clientId, clientSecret];
  }
}

/** The slots a kind of authentication takes when they are given, beside those it needs. */
export function optionalSlots(auth: JsonObject): readonly CredentialSlot[] {
  if (needsConsent(auth)) return [...consentSlots, redirectUri, codeVerifier];
  if (authTypeOf(auth) === 'oauth2' && grantOf(auth) === 'jwt_bearer') return [clientId, clientSecret];
  return authTypeOf(auth) === 'session' ? [userName, password] : [];
}

/**
 * The kind of authentication in lower case, without blanks, hyphens and underscores: `type`, or `authType` as connectors of 2022 have it;
 * `none` without either.
 */
export function authTypeOf(auth: JsonObject): string {
  const text = readText(auth, 'type')?.trim() || readText(auth, 'authType')?.trim() || 'none';
  return text.toLowerCase().replace(/[\s_-]/g, '');
}

/** The text in a slot; `UserName` and `Password` may be `{key, value}`. */
export function readSlot(auth: JsonObject, { member }: CredentialSlot): string | undefined {
  const value = readMember(auth, member);
  const pair = asObject(value);
  const text = pair ? readText(pair, 'value') : readText(auth, member);
  return text === '' ? undefined : text;
}

/** `auth` with another text in a slot. */
export function writeSlot(auth: JsonObject, { member }: CredentialSlot, text: string): JsonObject {
  const name = findMemberName(auth, member) ?? member;
  const pair = asObject(auth[name]);
  const value: Json = pair ? { ...pair, [findMemberName(pair, 'value') ?? 'value']: text } : text;
  return { ...auth, [name]: value };
}
