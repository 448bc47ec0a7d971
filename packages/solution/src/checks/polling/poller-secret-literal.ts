import { atValue, defineCheck, isJsonObject, type Diagnostic, type ReportOptions } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { entriesOf, readPlacedText } from './member-values.js';
import { endpointsOf, splitEndpoint, type Endpoint } from './polling-endpoints.js';
import { keyOf, pollingCallsOf, type PollingCall } from './polling-places.js';
import { isRandomText, isSecretText } from './secret-text.js';

/** A secret is written into the polling configuration. */
export const pollerSecretLiteral = defineCheck({
  id: 'poller-secret-literal',
  marksSecrets: true,
  severity: 'error',
  scope: 'connector',
  origin: 'guidance',
  summary: 'A key, password or token is written into a polling configuration instead of being asked for.',
  page: new URL('../../../checks/poller-secret-literal.md', import.meta.url),
  messages: {
    auth: '{member} holds a secret. It is published with the connector and used for every customer. Let the page ask for it, write its placeholder here, and revoke the secret.',
    dictionary:
      'The {kind} "{name}" holds what looks like a secret. It is published with the connector and used for every customer. Write a placeholder, and revoke the secret.',
    url: 'The address of {member} holds a password. It is published with the connector. Use the auth section, and revoke the password.',
    body: 'The body sends "{name}" with what looks like a secret. It is published with the connector. Write a placeholder, and revoke the secret.',
  },
});

/** Members of the auth section whose value is a secret, in lower case. */
const secretMembers = new Set([
  'apikey',
  'clientsecret',
  'password',
  'jwtpem',
  'pemfile',
  'passphrase',
  'accesstoken',
  'refreshtoken',
  'usertoken',
  'accesskeysecret',
  'authorizationcode',
  'privatekey',
  'secretkey',
]);

/** Names of headers and parameters that carry a secret, and of those that may carry one. */
const secretName =
  /^(?:proxy-)?authorization$|api[-_]?key|client[-_]?secret|auth[-_]?key|access[-_]?key|^secret$|secret[-_]?key|pass(?:word|wd|phrase)|^pwd$|subscription-key|^(?:x-)?(?:auth|access|api|bearer|security|session|user|secret)?[-_]?token$/i;
const doubtfulName =
  /^(?:sig|signature|key|code|cookie|sas|auth|hash|provhash|credential|credentials)$|token$|secret/i;

/** Reports literal secrets in the auth section, in headers, parameters and bodies, and passwords in addresses. */
export function findLiteralSecrets(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return pollingCallsOf(content, context).flatMap((call) => [
    ...findInAuth(call.auth),
    ...findInDictionaries(call),
    ...endpointsOf(call).flatMap(findInEndpoint),
    ...findInBody(call.request, 'queryParametersTemplate'),
    ...findInBody(call.auth, 'QueryParametersTemplate'),
  ]);
}

/** Secrets are texts, or objects with the name of a parameter and its value; credentials are nested. */
function findInAuth(auth: PlacedValue | undefined): Diagnostic[] {
  const members = auth ? childrenOf(auth) : [];
  const nested = members.filter((member) => /credentials/i.test(keyOf(member))).flatMap(childrenOf);
  return [...members, ...nested].flatMap((member) => {
    const name = keyOf(member);
    if (!secretMembers.has(name.toLowerCase())) return [];
    const place = isJsonObject(member.value) ? readMember(member, 'value') : member;
    if (typeof place?.value !== 'string' || !isSecretText(place.value)) return [];
    return [pollerSecretLiteral.report('auth', { member: name }, spanOf(place, place.value))];
  });
}

function findInDictionaries({ auth, request, paging }: PollingCall): Diagnostic[] {
  const places: readonly (readonly [PlacedValue | undefined, string, string])[] = [
    [request, 'headers', 'header'],
    [request, 'queryParameters', 'parameter'],
    [paging, 'nextPageUrlQueryParameters', 'parameter'],
    [auth, 'headers', 'header'],
    [auth, 'queryParameters', 'parameter'],
    [auth, 'tokenEndpointHeaders', 'header'],
    [auth, 'tokenEndpointQueryParameters', 'parameter'],
    [auth, 'authorizationEndpointHeaders', 'header'],
    [auth, 'authorizationEndpointQueryParameters', 'parameter'],
  ];
  return places.flatMap(([owner, member, kind]) =>
    entriesOf(owner, member).flatMap(({ name, place }) => {
      const { value } = place;
      if (typeof value !== 'string' || !carriesSecret(name, value)) return [];
      return [pollerSecretLiteral.report('dictionary', { kind, name }, spanOf(place, value), doubt(value))];
    }),
  );
}

/** Of a header such as `Bearer x`, the part after the scheme counts. */
function carriesSecret(name: string, value: string): boolean {
  const secret = value.replace(/^\s*(?:bearer|basic|token|ssws|apikey|api-token)\s+/i, '');
  if (secretName.test(name)) return isSecretText(secret);
  return doubtfulName.test(name) && isRandomText(secret);
}

/** Outside the auth section a plain word may be a setting after all. */
function doubt(value: string): ReportOptions {
  return { severity: /\d/.test(value) ? 'error' : 'warning' };
}

function findInEndpoint(endpoint: Endpoint): Diagnostic[] {
  const { member, place, text, start } = endpoint;
  const found: Diagnostic[] = [];
  const parts = splitEndpoint(endpoint);
  const password = parts?.userInfo?.slice(parts.userInfo.indexOf(':') + 1);
  if (parts?.userInfo && password && isSecretText(password)) {
    const from = start + parts.userInfoStart;
    const span = { start: from, end: from + parts.userInfo.length };
    found.push(pollerSecretLiteral.report('url', { member }, atValue(place.source, place.pointer, span)));
  }
  for (const { 1: name = '', 2: value = '', index, 0: whole } of text.matchAll(/[?&]([^=&#?]+)=([^&#]*)/g)) {
    if (!carriesSecret(name, value)) continue;
    const end = start + index + whole.length;
    const location = atValue(place.source, place.pointer, { start: end - value.length, end });
    found.push(pollerSecretLiteral.report('dictionary', { kind: 'parameter', name }, location, doubt(value)));
  }
  return found;
}

/** Members of a JSON body, in either kind of quotes, and of a form. */
const bodyPattern =
  /(["'])([\w-]{1,64})\1\s{0,9}:\s{0,9}(["'])([^"'\\]*)\3|(?:^|&)([\w-]{1,64})=([^&'"{}\s]+)/g;

function findInBody(owner: PlacedValue | undefined, member: string): Diagnostic[] {
  const place = readPlacedText(owner, member);
  if (!place) return [];
  return [...place.value.matchAll(bodyPattern)].flatMap((found) => {
    const name = found[2] ?? found[5] ?? '';
    const value = found[4] ?? found[6] ?? '';
    if (!carriesSecret(name, value)) return [];
    const end = found.index + found[0].length - (found[4] === undefined ? 0 : 1);
    const location = atValue(place.source, place.pointer, { start: end - value.length, end });
    return [pollerSecretLiteral.report('body', { name }, location, doubt(value))];
  });
}

function spanOf({ source, pointer }: PlacedValue, text: string) {
  return atValue(source, pointer, { start: 0, end: text.length });
}
