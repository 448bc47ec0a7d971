import { atKey, atValue, defineCheck, type Diagnostic, type NodeLocation } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { authTypeOf, isFixed, methodOf, readFlag, readPlacedText } from './member-values.js';
import { httpCallsOf, readObject, type PollingCall } from './polling-places.js';
import { runtimeNamesIn } from './request-placeholders.js';

/** The API key does not get to the place where the configuration says it goes. */
export const pollerApiKeyPlacement = defineCheck({
  id: 'poller-api-key-placement',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'The API key does not get to where the configuration says it goes.',
  page: new URL('../../../checks/poller-api-key-placement.md', import.meta.url),
  messages: {
    notInPayload:
      'The body has a placeholder of the API key, but the auth section does not say IsApiKeyInPostPayload, so the key goes into a header. Set it to true.',
    notApiKey:
      'The body has a placeholder of the API key, but the authentication is not of type APIKey. Remove the placeholder, or change the type.',
    noPlaceholder:
      'IsApiKeyInPostPayload is set, but queryParametersTemplate has no placeholder of the key. The template is the whole body, so the key is not sent. Add _APIKey in braces.',
    noBody:
      'IsApiKeyInPostPayload puts the key into the body, but a {method} request has none. Use POST, or let the key go into a header.',
    defaultPrefix:
      'Without ApiKeyIdentifier the service writes "token" in front of the key. Say what the API expects, such as "Bearer"; an empty text stands for nothing.',
    doubled:
      'The key begins with "{prefix}", and ApiKeyIdentifier puts "{identifier}" in front of it. Keep one of them: set ApiKeyIdentifier and write the key alone.',
  },
});

/** Reports API keys that are sent nowhere, in a place that does not exist, or with the text in front of them twice. */
export function findMisplacedApiKeys(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap((call) => [...findInBody(call), ...findPrefix(call)]);
}

function findInBody({ auth: own, poller, request, step }: PollingCall): Diagnostic[] {
  const auth = own ?? readObject(poller, 'auth');
  const template = readPlacedText(request, 'queryParametersTemplate');
  const type = authTypeOf(auth);
  const isInPayload = readFlag(auth, 'IsApiKeyInPostPayload');
  const hasKey = runtimeNamesIn(template).has('_apikey');
  const flag = readMember(auth, 'IsApiKeyInPostPayload');
  if (template && hasKey && type !== '' && type !== 'apikey')
    return [pollerApiKeyPlacement.report('notApiKey', {}, findKey(template))];
  if (type !== 'apikey') return [];
  if (template && hasKey && (isInPayload === false || (isInPayload === undefined && !flag)))
    return [pollerApiKeyPlacement.report('notInPayload', {}, findKey(template))];
  if (isInPayload !== true || !flag || !request || step !== undefined) return [];
  const method = methodOf(request);
  const location = atKey(flag.source, flag.pointer);
  if (method === 'GET' || method === 'DELETE')
    return [pollerApiKeyPlacement.report('noBody', { method }, location)];
  return template && !hasKey && isFixed(template.value.replace(/\{\{.*?\}\}|\{_\w+\}/g, ''))
    ? [pollerApiKeyPlacement.report('noPlaceholder', {}, location)]
    : [];
}

function findKey(template: NonNullable<ReturnType<typeof readPlacedText>>): NodeLocation {
  const found = /\{_apikey\}/i.exec(template.value);
  const start = found?.index ?? 0;
  return atValue(template.source, template.pointer, { start, end: start + (found?.[0].length ?? 0) });
}

/** `Bearer {{apikey}}` beside an identifier; without one, CCF puts `token` in front. */
function findPrefix({ auth, generation }: PollingCall): Diagnostic[] {
  const key = readPlacedText(auth, 'ApiKey');
  if (authTypeOf(auth) !== 'apikey' || !key) return [];
  const prefix = /^(?:\[+concat\(\s*')?\s*(bearer|basic|token|ssws|apikey|api-token)\s+/i.exec(key.value);
  const given = readMember(auth, 'ApiKeyIdentifier');
  const name = readMember(auth, 'ApiKeyName')?.value;
  // A blank name makes the service send the key alone.
  if (given?.value === '' || name === '') return [];
  if (!prefix) return given || generation === 'ccp' ? [] : reportDefaultPrefix(auth, key);
  const identifier = typeof given?.value === 'string' ? given.value : generation === 'ccf' ? 'token' : '';
  if (identifier.trim() === '') return [];
  const word = prefix[1]!;
  const start = prefix[0].toLowerCase().lastIndexOf(word.toLowerCase());
  const location = atValue(key.source, key.pointer, { start, end: start + word.length });
  return [pollerApiKeyPlacement.report('doubled', { prefix: word, identifier }, location)];
}

/** Other headers than `Authorization` are mostly named after the key, and work without a text in front. */
function reportDefaultPrefix(auth: PlacedValue | undefined, { source, pointer }: PlacedValue): Diagnostic[] {
  const name = readPlacedText(auth, 'ApiKeyName')?.value.trim() ?? 'Authorization';
  if (name.toLowerCase() !== 'authorization' || readFlag(auth, 'IsApiKeyInPostPayload') === true) return [];
  const location = atKey(source, pointer);
  return [pollerApiKeyPlacement.report('defaultPrefix', {}, location, { severity: 'info' })];
}
