import type { JsonObject } from '@hubwright/schema';
import type { PollingPlan } from '../polling-plan.js';
import { readBoolean, readText } from '../read-member.js';
import { readParameter, type ReceivedRequest } from './received-request.js';
import { keyMark, readTemplateLeaves } from './template-places.js';

/** The name of the header or member an API key has. */
export function apiKeyMemberName(auth: JsonObject): string {
  return readText(auth, 'ApiKeyName') || 'Authorization';
}

/**
 * The API key of a call; a problem when it is not where the documentation puts it: `{ApiKeyName}: {ApiKeyIdentifier} {key}`, or a member of
 * the body. Without an identifier, a poller sends `token` before a key in `Authorization`; an empty name is `Authorization` and the bare key.
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function readApiKey(
  request: ReceivedRequest,
  plan: PollingPlan,
): { readonly key: string } | { readonly problem: string } {
  const { auth } = plan;
  const name = apiKeyMemberName(auth);
  if (readBoolean(auth, 'IsApiKeyInPostPayload')) {
    const path = placeInTemplate(plan, name);
    const [key] = readParameter(request, { part: 'body', path });
    return key === undefined ? { problem: `The body has no "${path.join('.')}" with the key.` } : { key };
  }
  const value = request.headers[name.toLowerCase()];
  if (value === undefined) return { problem: `There is no header ${name}.` };
  const prefix = prefixOf(plan, name);
  if (prefix === '') return { key: value };
  if (value.startsWith(`${prefix} `)) return { key: value.slice(prefix.length + 1) };
  return { problem: `The header ${name} does not begin with "${prefix} ".` };
}

function placeInTemplate({ request }: PollingPlan, name: string): readonly (string | number)[] {
  const leaves = request.template === undefined ? [] : (readTemplateLeaves(request.template, name) ?? []);
  return leaves.find(({ text }) => text === keyMark)?.path ?? [name];
}

function prefixOf({ auth, kind }: PollingPlan, name: string): string {
  const identifier = readText(auth, 'ApiKeyIdentifier');
  if (readText(auth, 'ApiKeyName') === '') return '';
  if (identifier !== undefined) return identifier.trim();
  return kind === 'RestApiPoller' && name.toLowerCase() === 'authorization' ? 'token' : '';
}
