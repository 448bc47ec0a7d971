import type { WorkspacePlace } from '@hubwright/azure';
import type { LegacyConnectorContent } from '@hubwright/solution';
import { renderConnector } from '@hubwright/templates';
import { evaluateHere } from './evaluate-connector.js';

/** The resource id that deploying a connector of the platform of 2022 gives it. */
export function legacyConnectorId(connector: LegacyConnectorContent, place: WorkspacePlace): string {
  const parameters = { workspace: place.workspace };
  const { resources } = evaluateHere(renderConnector(connector), parameters, { place, location: '' });
  const [resource] = resources;
  if (!resource) throw new Error('The template of a connector has no resource.');
  return resource.id;
}
