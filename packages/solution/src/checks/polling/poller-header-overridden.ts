import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import type { PlacedValue } from '../placed-value.js';
import { authTypeOf, entriesOf, isFixed, readFlag, readPlacedText } from './member-values.js';
import { httpCallsOf, readObject, type PollingCall } from './polling-places.js';

/** A header is set that the service or the auth section sets. */
export const pollerHeaderOverridden = defineCheck({
  id: 'poller-header-overridden',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A header is set that the auth section or the HTTP client sets.',
  page: new URL('../../../checks/poller-header-overridden.md', import.meta.url),
  messages: {
    auth: 'The auth section ({type}) sets the header "{name}" as well, so one of them is lost or both are sent. Remove this one, or change the authentication.',
    client:
      'The HTTP client sets "{name}" from the request itself; a value of your own makes the call fail or is ignored. Remove it.',
  },
});

/** Headers of one connection, see https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const clientHeaders = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'upgrade']);

/** Types that send `Authorization`, unless they say otherwise. */
const authorizationTypes = new Set(['basic', 'oauth2', 'jwttoken', 'ciscoduo', 'github']);

/** Reports headers of requests that are set elsewhere. */
export function findOverriddenHeaders(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ auth, poller, request }: PollingCall): Diagnostic[] {
  // A step without an auth section is called with that of its poller.
  const own = auth ?? readObject(poller, 'auth');
  const set = headerOfAuth(own)?.toLowerCase();
  return entriesOf(request, 'headers').flatMap(({ name, place }) => {
    const location = atKey(place.source, place.pointer);
    const folded = name.trim().toLowerCase();
    if (clientHeaders.has(folded)) return [pollerHeaderOverridden.report('client', { name }, location)];
    if (folded !== set) return [];
    return [pollerHeaderOverridden.report('auth', { type: typeName(own), name }, location)];
  });
}

/** The header the auth section sets; undefined when there is none, or its name is not known. */
function headerOfAuth(auth: PlacedValue | undefined): string | undefined {
  const type = authTypeOf(auth);
  if (authorizationTypes.has(type)) return 'Authorization';
  if (type !== 'apikey' || readFlag(auth, 'IsApiKeyInPostPayload') === true) return undefined;
  const name = readPlacedText(auth, 'ApiKeyName')?.value.trim() ?? 'Authorization';
  return isFixed(name) ? name : undefined;
}

function typeName(auth: PlacedValue | undefined): string {
  return (readPlacedText(auth, 'type') ?? readPlacedText(auth, 'authType'))?.value ?? '';
}
