import type { JsonObject } from '@hubwright/schema';
import { withCredentialHeader } from '../request-draft.js';
import type { Authenticator, AuthTools } from './authenticator.js';
import { readPair } from './credential-pair.js';

/** Basic authentication (RFC 7617): `Authorization: Basic base64(UserName:Password)`, in UTF-8; either may be empty. */
export function createBasicAuth(auth: JsonObject, { addSecret }: AuthTools): Authenticator {
  const user = readPair(auth, 'UserName', '').value;
  const header = basicHeader(user, readPair(auth, 'Password', '').value, addSecret);
  return { apply: async (draft) => withCredentialHeader(draft, 'Authorization', header) };
}

/** The value of the header; its Base64 is told to the mask. */
export function basicHeader(user: string, password: string, addSecret: (secret: string) => void): string {
  const pair = Buffer.from(`${user}:${password}`, 'utf8').toString('base64');
  addSecret(pair);
  return `Basic ${pair}`;
}
