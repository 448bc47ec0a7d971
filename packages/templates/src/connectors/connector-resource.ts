import type { Json, JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import { renderPartial } from '../render-partial.js';

/** What `connector-resource.hbs` shows; all strings may be ARM expressions in brackets. */
export interface ConnectorResourceView {
  readonly name: string;
  readonly apiVersion: string;
  readonly type: string;
  readonly location?: string | undefined;
  readonly kind?: string | undefined;
  readonly dependsOn?: readonly string[] | undefined;
  /** ARM's copy loop. */
  readonly copy?: JsonObject | undefined;
  readonly properties: Json;
}

/**
 * Renders a part of a codeless connector. Nothing of the source but its kind and properties is taken over: API
 * versions, locations, tags and dependencies of a source belong to the template it was exported from.
 */
export function renderConnectorResource(view: ConnectorResourceView): ArmResource {
  return renderPartial<ArmResource>('connector-resource', view);
}
