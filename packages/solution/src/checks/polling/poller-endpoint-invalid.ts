import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { maskPlaceholders } from './mask-placeholders.js';
import { endpointsOf, splitEndpoint, type Endpoint } from './polling-endpoints.js';
import { pollingCallsOf } from './polling-places.js';

/** An address is none that can be called. */
export const pollerEndpointInvalid = defineCheck({
  id: 'poller-endpoint-invalid',
  severity: 'error',
  scope: 'connector',
  origin: 'ours',
  summary: 'An address a connector calls is not absolute, or is malformed.',
  page: new URL('../../../checks/poller-endpoint-invalid.md', import.meta.url),
  messages: {
    relative: '{member} is not an absolute address. Begin it with https:// and the name of the host.',
    scheme: '{member} has the scheme "{scheme}", which the polling service does not call. Use https.',
    host: '{member} has no host. Write https://, the name of the host and the path.',
    blank: '{member} has a blank in it. Remove it, or write %20 where it belongs to the address.',
    standIn:
      'The marks around "{text}" in {member} make no placeholder, so it is called as it stands. Write the name in double braces, and let the page ask for the value.',
    fragment:
      '{member} has a fragment: what follows # is never sent to a server. Remove it, or write %23 where it belongs to the address.',
  },
});

/** Reports addresses that are relative, of a scheme nobody calls, without a host, with blanks or with a fragment. */
export function findInvalidEndpoints(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return pollingCallsOf(content, context).flatMap((call) =>
    endpointsOf(call).flatMap((endpoint) => judge(endpoint, call.kind === 'websocket')),
  );
}

function judge(endpoint: Endpoint, isWebSocket: boolean): Diagnostic[] {
  const { member, text, isWhole } = endpoint;
  const parts = splitEndpoint(endpoint);
  if (!parts) {
    // With a placeholder in front, or when an expression goes on, the scheme may come from there.
    const isOpen = !isWhole || /^\s*[{$[]/.test(text) || /^\w+:\/*$/.test(text);
    return isOpen || member === 'nextPageUrl'
      ? []
      : [pollerEndpointInvalid.report('relative', { member }, locate(endpoint, 0, text.length))];
  }
  const { scheme, hostStart, host } = parts;
  const schemes = isWebSocket ? ['ws', 'wss', 'http', 'https'] : ['http', 'https'];
  if (!schemes.includes(scheme)) {
    const start = text.search(/\S/);
    const location = locate(endpoint, start, start + scheme.length);
    return [pollerEndpointInvalid.report('scheme', { member, scheme }, location)];
  }
  if (host === '' && isWhole && /^[/?#:]?$/.test(text.charAt(hostStart)))
    return [pollerEndpointInvalid.report('host', { member }, locate(endpoint, 0, text.length))];
  return findMarks(endpoint);
}

/** Stand-ins such as `{org}`, else blanks and fragments; of each the first that is no part of a placeholder. */
function findMarks(endpoint: Endpoint): Diagnostic[] {
  const { member, text } = endpoint;
  const bare = maskPlaceholders(text, '_');
  const blank = /\s+/.exec(bare);
  const fragment = /#.*/.exec(bare);
  const standIn = /\{[A-Za-z]\w*\}|<[A-Za-z][\w -]*>/.exec(bare);
  const found: Diagnostic[] = [];
  if (standIn) {
    const location = locate(endpoint, standIn.index, standIn.index + standIn[0].length);
    const args = { member, text: standIn[0].slice(1, -1) };
    return [pollerEndpointInvalid.report('standIn', args, location, { severity: 'warning' })];
  }
  if (blank) {
    const location = locate(endpoint, blank.index, blank.index + blank[0].length);
    found.push(pollerEndpointInvalid.report('blank', { member }, location, { severity: 'warning' }));
  }
  if (fragment) {
    const location = locate(endpoint, fragment.index, fragment.index + fragment[0].length);
    found.push(pollerEndpointInvalid.report('fragment', { member }, location, { severity: 'warning' }));
  }
  return found;
}

function locate({ place, start }: Endpoint, from: number, to: number) {
  return atValue(place.source, place.pointer, { start: start + from, end: start + to });
}
