import type { ArmResource } from '@hubwright/solution';
import { renderCcfContentTemplate } from './ccf-content-template.js';
import { renderCcfMetadata } from './ccf-metadata.js';
import type { CcfNames } from './ccf-names.js';
import { createConnectionScope, type ConnectionScope } from './connection-scope.js';
import type { ConnectorParts } from './connector-parts.js';
import type { RenderContext } from '../fragment.js';
import { renderPoller } from './render-poller.js';
import { shapePoller } from './shape-poller.js';
import { queueStoragePoller, readsStorageAccount } from './storage-notifications.js';
import { findUiParameters, type UiParameter } from './ui-parameters.js';

/** Renders the content template from which the service makes a connection each time somebody presses connect. */
export function renderConnectionTemplate(
  parts: ConnectorParts,
  names: CcfNames,
  context: RenderContext,
): ArmResource {
  const uiParameters = findUiParameters(parts.uiConfig);
  const scope = createConnectionScope({
    number: names.number,
    title: parts.title,
    uiParameters,
    isPush: parts.pollers.some(({ value }) => String(value['kind']).toLowerCase() === 'push'),
  });
  const pollers = renderPollers(parts, uiParameters, scope, context);
  const resources = [renderCcfMetadata(names.connections, context), ...pollers];
  return renderCcfContentTemplate({
    names: names.connections,
    displayName: parts.title,
    variables: scope.variables(),
    parameters: scope.parameters(),
    resources,
    profile: context.profile,
  });
}

function renderPollers(
  parts: ConnectorParts,
  uiParameters: readonly UiParameter[],
  scope: ConnectionScope,
  { profile }: RenderContext,
): ArmResource[] {
  const deployments: ArmResource[] = [];
  const pollers = parts.pollers.map(({ value, name }, position) => {
    let poller = shapePoller(value, name, parts.id, uiParameters);
    if (readsStorageAccount(poller.kind)) {
      const queued = queueStoragePoller(poller, scope);
      if (deployments.length === 0) deployments.push(queued.deployment);
      poller = queued.poller;
    }
    return renderPoller(poller, { scope, apiVersion: profile.apiVersions.dataConnectors, position });
  });
  return [...pollers, ...deployments];
}
