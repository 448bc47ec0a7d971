import { shortId } from '@hubwright/azure';
import type { ConnectOptions } from '../azure/azure-options.js';
import { connectLegacy } from '../azure/connect-legacy.js';
import { connectPollers } from '../azure/connect-pollers.js';
import { connectorTitle, findConnectorContent } from '../azure/find-connector-content.js';
import { formatIds } from '../azure/format-ids.js';
import { openCommand } from '../azure/open-command.js';
import { realSurroundings, type AzureSurroundings } from '../azure/surroundings.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

/** Connects a connector that is deployed with its data source. */
export async function runConnect(
  given: string,
  options: ConnectOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings = realSurroundings,
): Promise<ExitCode> {
  const command = openCommand(options, terminal, surroundings);
  const { connector, diagnostics } = findConnectorContent(given, terminal.directory);
  command.report(diagnostics);
  if (!connector) return exitCodes.findings;
  return command.run(async () => {
    const ids =
      connector.contentKind === 'DataConnector'
        ? [await connectLegacy(command, connector, options)]
        : await connectPollers(command, connector, options);
    const title = connectorTitle(connector);
    command.write(
      formatIds({ connected: ids }, `Connected "${title}": ${ids.map(shortId).join(', ')}.`, options),
    );
    return exitCodes.clean;
  });
}
