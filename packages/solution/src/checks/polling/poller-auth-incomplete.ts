import { atKey, atValue, defineCheck, type Diagnostic, type NodeLocation } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { authTypeOf, entriesOf, isFixed, isGiven, readFlag, readPlacedText } from './member-values.js';
import { pollingCallsOf, type PollingCall } from './polling-places.js';

/** The authentication lacks a member its flow needs, or has one its flow does not read. */
export const pollerAuthIncomplete = defineCheck({
  id: 'poller-auth-incomplete',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'The authentication lacks a member its flow needs, or has one its flow does not read.',
  page: new URL('../../../checks/poller-auth-incomplete.md', import.meta.url),
  messages: {
    missing: 'The {flow} needs {member}, which is missing. Add it.',
    unread: '{member} is not read in the {flow}. Remove it, or change the grant.',
    grantTwice:
      '"{name}" is sent by the service from {member}. Remove it from {dictionary}, or the token call has it twice.',
    noTokenSource:
      'JwtToken does not say where the token is in the answer of the sign-in. Set JwtTokenJsonPath, or JwtTokenInResponseHeader with JwtTokenHeaderName.',
    noHeaderName: 'JwtTokenInResponseHeader needs JwtTokenHeaderName, the header of the token. Add it.',
    noCredentials:
      'JwtToken signs in with UserName and Password or with UserToken, and none of them is given. Add them.',
    noKeyPair:
      '{member} of {type} is an object with the name of the parameter as "key" and the value as "value". Without both nothing is sent.',
  },
});

/** Reports flows without what they need; what the schema asks for is not asked for again. */
export function findIncompleteAuth(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return pollingCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ auth, generation }: PollingCall): Diagnostic[] {
  if (!auth) return [];
  const type = authTypeOf(auth);
  if (type === 'oauth2') return [...findOAuth2(auth, generation), ...findSentTwice(auth)];
  if (type === 'jwttoken') return findJwt(auth);
  return type === 'session' && generation === 'ccp' ? findSession(auth) : [];
}

/** The grant, and the members each needs beyond those the schema asks for. */
function findOAuth2(auth: PlacedValue, generation: PollingCall['generation']): Diagnostic[] {
  const place = readPlacedText(auth, generation === 'ccp' ? 'FlowName' : 'GrantType');
  if (!place || !isFixed(place.value)) return [];
  const folded = place.value.toLowerCase().replace(/[^a-z]/g, '');
  const location = atValue(place.source, place.pointer);
  if (readFlag(auth, 'IsJwtBearerFlow') === true) return [];
  if (folded === 'authorizationcode' || folded === 'authcode') {
    const needed =
      generation === 'ccp'
        ? ['AuthorizationEndpoint', 'TokenEndpoint']
        : ['AuthorizationEndpoint', 'RedirectUri', 'AuthorizationCode'];
    return reportMissing(auth, needed, 'authorization code flow', location);
  }
  if (folded === 'clientcredentials') {
    const needed = generation === 'ccp' ? ['TokenEndpoint'] : [];
    const flow = 'client credentials flow';
    const unread = ['AuthorizationEndpoint', 'AuthorizationCode'].flatMap((member) => {
      const extra = readMember(auth, member);
      if (!extra || !isGiven(auth, member)) return [];
      const at = atKey(extra.source, extra.pointer);
      return [pollerAuthIncomplete.report('unread', { member, flow }, at, { severity: 'info' })];
    });
    return [...reportMissing(auth, needed, flow, location), ...unread];
  }
  if (folded !== 'password') return [];
  return reportMissing(auth, ['UserName', 'Password'], 'password flow', location);
}

function reportMissing(
  auth: PlacedValue,
  members: readonly string[],
  flow: string,
  location: NodeLocation,
): Diagnostic[] {
  return members
    .filter((member) => !isGiven(auth, member))
    .map((member) => pollerAuthIncomplete.report('missing', { flow, member }, location));
}

const sentMembers: Readonly<Record<string, string>> = {
  client_id: 'ClientId',
  client_secret: 'ClientSecret',
  scope: 'Scope',
};

/** Parameters of the token call that the service sends by itself. */
function findSentTwice(auth: PlacedValue): Diagnostic[] {
  const dictionary = 'TokenEndpointQueryParameters';
  return entriesOf(auth, dictionary).flatMap(({ name, place }) => {
    const member = Object.hasOwn(sentMembers, name.toLowerCase())
      ? sentMembers[name.toLowerCase()]!
      : undefined;
    if (member === undefined || !isGiven(auth, member)) return [];
    const location = atKey(place.source, place.pointer);
    return [
      pollerAuthIncomplete.report('grantTwice', { name, member, dictionary }, location, { severity: 'info' }),
    ];
  });
}

function findJwt(auth: PlacedValue): Diagnostic[] {
  const location = atKey(auth.source, auth.pointer);
  const found: Diagnostic[] = [];
  const hasUser = isGiven(auth, 'UserName') && isGiven(auth, 'Password');
  const others = ['UserToken', 'QueryParameters', 'Headers', 'QueryParametersTemplate', 'ClientId', 'ApiKey'];
  if (!hasUser && !others.some((member) => isGiven(auth, member)))
    found.push(pollerAuthIncomplete.report('noCredentials', {}, location));
  const inHeader = readFlag(auth, 'JwtTokenInResponseHeader');
  if (inHeader === true && !isGiven(auth, 'JwtTokenHeaderName'))
    found.push(pollerAuthIncomplete.report('noHeaderName', {}, location));
  if (inHeader !== true && !isGiven(auth, 'JwtTokenJsonPath') && !isGiven(auth, 'JwtTokenHeaderName'))
    found.push(pollerAuthIncomplete.report('noTokenSource', {}, location));
  for (const member of ['UserName', 'Password']) {
    const place = readMember(auth, member);
    if (!place || typeof place.value !== 'object' || place.value === null) continue;
    if (isGiven(place, 'key') && isGiven(place, 'value')) continue;
    const at = atValue(place.source, place.pointer);
    found.push(pollerAuthIncomplete.report('noKeyPair', { member, type: 'JwtToken' }, at));
  }
  return found;
}

function findSession(auth: PlacedValue): Diagnostic[] {
  const location = atKey(auth.source, auth.pointer);
  return reportMissing(auth, ['SessionLoginRequestUri', 'SessionIdName'], 'session sign-in', location);
}
