import type { JsonObject } from '@hubwright/schema';
import { isArmExpression } from '@hubwright/placeholders';
import type { ArmResource } from '@hubwright/solution';
import { bindPollerProperties } from './bind-poller-properties.js';
import { bindInnerExpression, bindSourceText } from '../arm/bind-source-text.js';
import type { ConnectionScope } from './connection-scope.js';
import { renderConnectorResource } from './connector-resource.js';
import { dataConnectorType, workspaceLocation } from './data-connector-names.js';
import type { ShapedPoller } from './shape-poller.js';

/** Where a poller goes. */
export interface PollerPlace {
  readonly scope: ConnectionScope;
  readonly apiVersion: string;
  /** Position among the pollers of the connection, from 0: names of copy loops must differ. */
  readonly position: number;
}

/**
 * Renders a data connector inside a connection template. Every string of its properties, wherever it stands, is bound
 * to what the page and the service supply.
 */
export function renderPoller(
  poller: ShapedPoller,
  { scope, apiVersion, position }: PollerPlace,
): ArmResource {
  const properties = bindPollerProperties(poller.properties, scope);
  const copy = scope.takeCopies() ? copyLoop(position) : undefined;
  return renderConnectorResource({
    name: resourceName(poller.name, scope, copy !== undefined),
    apiVersion,
    type: dataConnectorType,
    location: workspaceLocation,
    kind: poller.kind,
    dependsOn: poller.dependsOn.map((text) => bindSourceText(text, scope)),
    copy,
    properties,
  });
}

function copyLoop(position: number): JsonObject {
  return {
    name: position === 0 ? 'copyObject' : `copyObject${position + 1}`,
    count: "[[length(variables('commaSeparatedArray'))]",
  };
}

/** What sources put in front of the name of a data connector. */
export const providerPrefix = /^(?:[^/]*\/)?Microsoft\.SecurityInsights\//i;

/** A fresh id follows the name, so that a connector can be connected more than once. */
function resourceName(name: string, scope: ConnectionScope, copies: boolean): string {
  const own = bindInnerExpression(isArmExpression(name) ? name : name.replace(providerPrefix, ''), scope);
  const prefix = /Microsoft\.SecurityInsights\//i.test(own)
    ? []
    : ["parameters('innerWorkspace'),'/Microsoft.SecurityInsights/'"];
  const guid = /guidValue/i.test(own) ? [] : ["parameters('guidValue')"];
  return `[[concat(${[...prefix, own, ...guid, ...(copies ? ['copyIndex()'] : [])].join(', ')})]`;
}
