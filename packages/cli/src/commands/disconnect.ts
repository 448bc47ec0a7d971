import { disconnectConnector, shortId } from '@hubwright/azure';
import type { DisconnectOptions } from '../azure/azure-options.js';
import { deleteConnections } from '../azure/delete-connections.js';
import { connectorTitle, findConnectorContent } from '../azure/find-connector-content.js';
import { formatIds } from '../azure/format-ids.js';
import { legacyConnectorId } from '../azure/legacy-connector-id.js';
import { openCommand } from '../azure/open-command.js';
import { realSurroundings, type AzureSurroundings } from '../azure/surroundings.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

/** Stops the flow of a connector's data. What was collected stays, and so does the connector. */
export async function runDisconnect(
  given: string,
  options: DisconnectOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings = realSurroundings,
): Promise<ExitCode> {
  const command = openCommand(options, terminal, surroundings);
  const { connector, diagnostics } = findConnectorContent(given, terminal.directory);
  command.report(diagnostics);
  if (!connector) return exitCodes.findings;
  return command.run(async () => {
    let ids: string[];
    if (connector.contentKind === 'DataConnector') {
      ids = [legacyConnectorId(connector, command.chosen.place)];
      await disconnectConnector(command.azure, ids[0]!, options.method ?? 'POST');
    } else {
      ids = await deleteConnections(command, connector, options);
    }
    const title = connectorTitle(connector);
    const sentence =
      ids.length === 0
        ? `"${title}" was not connected.`
        : `Disconnected "${title}": ${ids.map(shortId).join(', ')}.`;
    command.write(formatIds({ disconnected: ids }, sentence, options));
    return exitCodes.clean;
  });
}
