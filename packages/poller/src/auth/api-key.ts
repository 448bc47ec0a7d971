import type { JsonObject } from '@hubwright/schema';
import type { PollingPlan } from '../polling-plan.js';
import { readBoolean, readText } from '../read-member.js';
import { withBodyMember, withCredentialHeader, type RequestDraft } from '../request-draft.js';
import type { Authenticator } from './authenticator.js';

/**
 * An API key in a header, `{ApiKeyName}: {ApiKeyIdentifier} {key}`, or in the body of a POST; a GET has no body, and its key stays
 * in the header.
 *
 * A poller without `ApiKeyIdentifier` sends `token` before the key in `Authorization`, and nothing before it in a header of another
 * name; a connector of 2022 sends nothing. An empty `ApiKeyName` is `Authorization` with the bare key.
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function createApiKeyAuth(auth: JsonObject, kind: PollingPlan['kind']): Authenticator {
  const key = readText(auth, 'ApiKey') ?? '';
  const prefix = prefixOf(auth, kind);
  const value = prefix === '' ? key : `${prefix} ${key}`;
  const isInPayload = readBoolean(auth, 'IsApiKeyInPostPayload');
  return {
    apply: async (draft) =>
      isInPayload && hasPayload(draft)
        ? intoBody(draft, apiKeyName(auth), key)
        : withCredentialHeader(draft, apiKeyName(auth), value),
  };
}

/** The name of the header or member that holds the key; `Authorization` by default. */
export function apiKeyName(auth: JsonObject): string {
  return readText(auth, 'ApiKeyName') || 'Authorization';
}

function prefixOf(auth: JsonObject, kind: PollingPlan['kind']): string {
  const given = readText(auth, 'ApiKeyIdentifier')?.trim();
  if (readText(auth, 'ApiKeyName') === '') return '';
  if (given !== undefined) return given;
  return kind === 'RestApiPoller' && /^authorization$/i.test(apiKeyName(auth)) ? 'token' : '';
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
