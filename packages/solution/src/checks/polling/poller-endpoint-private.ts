import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { isPrivateHost } from './private-host.js';
import { endpointsOf, splitEndpoint, type Endpoint } from './polling-endpoints.js';
import { pollingCallsOf } from './polling-places.js';

/** An address leads to a machine or network the polling service cannot reach. */
export const pollerEndpointPrivate = defineCheck({
  id: 'poller-endpoint-private',
  severity: 'error',
  scope: 'connector',
  origin: 'guidance',
  summary: 'A connector calls a private, loopback or link-local host.',
  page: new URL('../../../checks/poller-endpoint-private.md', import.meta.url),
  messages: {
    private:
      'The polling service runs in Azure and cannot reach "{host}", a private, loopback or link-local host. Use a public address, or ask the user for one.',
  },
});

/** Reports addresses whose host is not reachable from the internet. */
export function findPrivateEndpoints(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return pollingCallsOf(content, context).flatMap((call) =>
    endpointsOf(call)
      // The page of the sign-in is opened by the user's browser.
      .filter(({ member }) => member !== 'AuthorizationEndpoint')
      .flatMap(judge),
  );
}

function judge(endpoint: Endpoint): Diagnostic[] {
  const parts = splitEndpoint(endpoint);
  if (!parts || !isPrivateHost(parts.host)) return [];
  const { host, hostStart } = parts;
  const start = endpoint.start + hostStart;
  const { source, pointer } = endpoint.place;
  const location = atValue(source, pointer, { start, end: start + host.length });
  return [pollerEndpointPrivate.report('private', { host }, location)];
}
