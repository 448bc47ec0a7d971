import { disconnectConnector, shortId } from '@hubwright/azure';
import type { DisconnectOptions } from '../azure/azure-options.js';
import { deleteConnections } from '../azure/delete-connections.js';
import { formatIds } from '../azure/format-ids.js';
import { legacyConnectorId } from '../azure/legacy-connector-id.js';
import { runForConnector } from '../azure/run-for-connector.js';
import { realSurroundings, type AzureSurroundings } from '../azure/surroundings.js';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

/** Stops the flow of a connector's data. What was collected stays, and so does the connector. */
export async function runDisconnect(
  given: string,
  options: DisconnectOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings = realSurroundings,
): Promise<ExitCode> {
  return runForConnector(given, options, terminal, surroundings, {
    outcome: 'disconnected',
    act: async (command, connector) => {
      if (connector.contentKind === 'CcfConnector') return deleteConnections(command, connector, options);
      const id = legacyConnectorId(connector, command.chosen.place);
      await disconnectConnector(command.azure, id, options.method ?? 'POST');
      return [id];
    },
    format: (title, ids) =>
      formatIds(
        { disconnected: ids },
        ids.length === 0
          ? `"${title}" was not connected.`
          : `Disconnected "${title}": ${ids.map(shortId).join(', ')}.`,
        options,
      ),
  });
}
