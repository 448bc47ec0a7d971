import { findMemberName, type Json, type JsonObject } from '@hubwright/placeholders';
import { asObject, readMember, readText } from './read-member.js';

/** A place of `auth` that the connect call fills, and the name its value has there. */
export interface CredentialSlot {
  /** As in the connect call: `apiKey`, `userName`, `password`, `clientId`, `clientSecret`. */
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

/** Every slot there is. */
export const credentialSlots = [apiKey, userName, password, clientId, clientSecret] as const;

/** Members of `auth` that hold secrets, in lower case. */
export const secretMembers: ReadonlySet<string> = new Set(
  [
    'ApiKey',
    'Password',
    'ClientSecret',
    'UserToken',
    'AuthorizationCode',
    'AccessToken',
    'RefreshToken',
    'JwtPem',
    'PemFile',
    'PassPhrase',
    'AccessKeySecret',
  ].map((name) => name.toLowerCase()),
);

/** The slots a kind of authentication cannot do without. */
export function requiredSlots(auth: JsonObject): readonly CredentialSlot[] {
  switch (authTypeOf(auth)) {
    case 'basic':
      return [userName, password];
    case 'apikey':
      return [apiKey];
    case 'oauth2':
      return /^password$/i.test(readText(auth, 'GrantType') ?? '')
        ? [clientId, clientSecret, userName, password]
        : [clientId, clientSecret];
    case 'jwttoken':
      return readText(auth, 'UserToken') === undefined ? [userName, password] : [];
    case 'ciscoduo':
      return [apiKey, clientSecret];
    default:
      return [];
  }
}

/** The kind of authentication in lower case: `type`, or `authType` as connectors of 2022 have it; `none` without either. */
export function authTypeOf(auth: JsonObject): string {
  return (readText(auth, 'type') ?? readText(auth, 'authType') ?? 'none').toLowerCase();
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
