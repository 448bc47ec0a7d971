import type { JsonObject } from '@hubwright/schema';
import type { PollingPlan } from '../polling-plan.js';
import { readBoolean, readText } from '../read-member.js';
import { withBodyMember, withCredentialHeader, withQuery, type RequestDraft } from '../request-draft.js';
import type { Authenticator, AuthTools } from './authenticator.js';

/**
 * An API key in a header, `{ApiKeyName}: {ApiKeyIdentifier} {key}`, or in the body of a POST; a GET has no body for it.
 *
 * A poller without `ApiKeyIdentifier` sends `token` before the key in `Authorization`; a connector of 2022 sends nothing. An empty
 * `ApiKeyName` is `Authorization` with the bare key.
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function createApiKeyAuth(
  auth: JsonObject,
  kind: PollingPlan['kind'],
  { assume }: Pick<AuthTools, 'assume'>,
): Authenticator {
  const key = readText(auth, 'ApiKey') ?? '';
  const name = apiKeyName(auth);
  const isInPayload = readBoolean(auth, 'IsApiKeyInPostPayload');
  return {
    async apply(draft) {
      if (isInPayload && hasPayload(draft)) return intoBody(draft, name, key);
      if (isInPayload && assume('get-payload-key', 'auth', 'IsApiKeyInPostPayload') === 'query')
        return { ...withQuery(draft, name, key), carriesSecret: true };
      const prefix = prefixOf(auth, kind, assume);
      return withCredentialHeader(draft, name, prefix === '' ? key : `${prefix} ${key}`);
    },
  };
}

/** The name of the header or member that holds the key; `Authorization` by default. */
export function apiKeyName(auth: JsonObject): string {
  return readText(auth, 'ApiKeyName') || 'Authorization';
}

function prefixOf(auth: JsonObject, kind: PollingPlan['kind'], assume: AuthTools['assume']): string {
  const given = readText(auth, 'ApiKeyIdentifier')?.trim();
  if (readText(auth, 'ApiKeyName') === '') return '';
  if (given !== undefined) return given;
  if (kind !== 'RestApiPoller') return '';
  if (/^authorization$/i.test(apiKeyName(auth))) return 'token';
  return assume('api-key-prefix', 'auth', 'ApiKeyName') === 'token' ? 'token' : '';
}

function hasPayload({ method }: RequestDraft): boolean {
  return !/^(get|head)$/i.test(method);
}

/** A template may have placed the key already, under its name or another. */
function intoBody(draft: RequestDraft, name: string, key: string): RequestDraft {
  const secret = { ...draft, carriesSecret: true };
  const { body } = draft;
  const written = body?.kind === 'text' ? body.text : JSON.stringify(body?.members ?? {});
  const isThere = written.includes(JSON.stringify(key).slice(1, -1));
  return isThere ? secret : withBodyMember(secret, name, key);
}
