import { createHmac } from 'node:crypto';
import type { JsonObject } from '@hubwright/schema';
import { textOfJson } from '../exact-json.js';
import { encodeText } from '../query-string.js';
import { readText } from '../read-member.js';
import { withCredentialHeader, withHeader, type RequestDraft } from '../request-draft.js';
import type { Authenticator, AuthTools } from './authenticator.js';
import { basicHeader } from './basic.js';

/**
 * Cisco Duo's signed requests: `ApiKey` is the integration key, `ClientSecret` the secret key. Every request is signed
 * when it is sent, since its date is part of the signature.
 * @see https://duo.com/docs/adminapi#authentication
 */
export function createCiscoDuoAuth(auth: JsonObject, { clock, addSecret }: AuthTools): Authenticator {
  const integrationKey = readText(auth, 'ApiKey') ?? '';
  const secretKey = readText(auth, 'ClientSecret') ?? '';
  return {
    async apply(draft) {
      const date = writeDate(clock.now());
      const signature = signDuo(canonicalRequest(draft, date), secretKey);
      addSecret(signature);
      const header = basicHeader(integrationKey, signature, addSecret);
      return withCredentialHeader(withHeader(draft, 'Date', date), 'Authorization', header);
    },
  };
}

/** HMAC-SHA1 of the canonical request with the secret key, in hexadecimal. */
export function signDuo(canonical: string, secretKey: string): string {
  return createHmac('sha1', secretKey).update(canonical, 'utf8').digest('hex');
}

/** The five lines Duo signs: date, method, host, path, and the parameters sorted by name. */
export function canonicalRequest(draft: RequestDraft, date: string): string {
  const { host, pathname } = new URL(draft.base);
  return [date, draft.method.toUpperCase(), host.toLowerCase(), pathname, canonicalParameters(draft)].join(
    '\n',
  );
}

/** RFC 2822, as Duo wants it: `Tue, 21 Aug 2012 17:29:18 -0000`. */
function writeDate(time: number): string {
  return new Date(time).toUTCString().replace('GMT', '-0000');
}

function canonicalParameters({ query, body }: RequestDraft): string {
  const queried = query.map(({ name, text }): [string, string] => [name, decodeValue(text)]);
  return [...queried, ...postedParameters(body)]
    .map(([name, value]) => `${encodeText(name)}=${encodeText(value)}`)
    .sort()
    .join('&');
}

/** The parameters of a form; the members of a JSON body are no parameters. */
function postedParameters(body: RequestDraft['body']): [string, string][] {
  if (body?.kind === 'text') return /^\s*[[{]/.test(body.text) ? [] : [...new URLSearchParams(body.text)];
  if (!body || body.isJson) return [];
  return Object.entries(body.members).flatMap(([name, value]) =>
    value === undefined || value === null
      ? []
      : [value].flat().map((item): [string, string] => [name, textOfJson(item)]),
  );
}

function decodeValue(text: string): string {
  const at = text.indexOf('=');
  if (at === -1) return '';
  try {
    return decodeURIComponent(text.slice(at + 1).replaceAll('+', ' '));
  } catch {
    return text.slice(at + 1);
  }
}
