import { deleteResource, findWorkspace, listConnections, type WorkspacePlace } from '@hubwright/azure';
import type { CcfConnectorContent } from '@hubwright/solution';
import { renderConnector } from '@hubwright/templates';
import { UsageError } from '../usage-error.js';
import { evaluateHere } from './evaluate-connector.js';
import type { OpenCommand } from './open-command.js';

/** Which connections of a codeless connector are meant, when there are several. */
export interface ConnectionChoice {
  /** Name of the data connector. */
  readonly connection?: string;
  readonly all?: boolean;
}

/**
 * Deletes the data connectors of a codeless connector, which ends its connections; gives their ids. A connector may be connected several
 * times, say with several organisations. Throws a `UsageError` when it is not clear which are meant.
 */
export async function deleteConnections(
  { azure, chosen }: OpenCommand,
  connector: CcfConnectorContent,
  { connection, all }: ConnectionChoice,
): Promise<string[]> {
  await findWorkspace(azure, chosen.place);
  const found = await listConnections(azure, chosen.place, definitionNameOf(connector, chosen.place));
  const meant = found.filter(
    ({ name }) => connection === undefined || name.toLowerCase() === connection.toLowerCase(),
  );
  const names = found.map(({ name }) => `"${name}"`).join(', ');
  if (connection !== undefined && meant.length === 0) {
    throw new UsageError(
      `There is no connection "${connection}" of this connector. ${names === '' ? 'It has none.' : `It has ${names}.`}`,
    );
  }
  if (meant.length > 1 && all !== true)
    throw new UsageError(
      `The connector has ${meant.length} connections: ${names}. Name one with --connection, or add --all.`,
    );
  for (const { id, apiVersion } of meant) await deleteResource(azure, id, apiVersion);
  return meant.map(({ id }) => id);
}

/** Pollers name the page they belong to. */
function definitionNameOf(connector: CcfConnectorContent, place: WorkspacePlace): string {
  const { resources } = evaluateHere(
    renderConnector(connector),
    { workspace: place.workspace },
    { place, location: '' },
  );
  const definition = resources.find(({ type }) => /\/dataConnectorDefinitions$/i.test(type));
  // A guessed name would find no connections, and they would be said not to be there.
  if (!definition) throw new Error(`The template of "${connector.fileName}" names no page.`);
  return definition.id.split('/').at(-1)!;
}
