import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { isPrivateHost } from './private-host.js';
import { endpointsOf, splitEndpoint, type Endpoint } from './polling-endpoints.js';
import { pollingCallsOf } from './polling-places.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';

/** An address is called without encryption. */
export const pollerEndpointInsecure = defineCheck({
  id: 'poller-endpoint-insecure',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A connector calls an address without encryption.',
  page: new URL('../../../checks/poller-endpoint-insecure.md', import.meta.url),
  messages: {
    insecure:
      '{member} is called over {scheme}, so credentials and events cross the internet unencrypted. Use {secure}.',
  },
});

/** Reports addresses of plain HTTP and unencrypted web sockets, unless the host is one the service cannot reach anyway. */
export function findInsecureEndpoints(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return pollingCallsOf(content, context).flatMap((call) => endpointsOf(call).flatMap(judge));
}

function judge(endpoint: Endpoint): Diagnostic[] {
  const { member, place, text, start } = endpoint;
  const parts = splitEndpoint(endpoint);
  if (!parts || (parts.scheme !== 'http' && parts.scheme !== 'ws') || isPrivateHost(parts.host)) return [];
  const { scheme } = parts;
  const from = start + text.search(/\S/);
  const location = atValue(place.source, place.pointer, { start: from, end: from + scheme.length });
  const secure = scheme === 'ws' ? 'wss' : 'https';
  const fix = replaceStretches(`Use ${secure}`, [{ location, newText: secure }]);
  return [pollerEndpointInsecure.report('insecure', { member, scheme, secure }, location, { fix })];
}
