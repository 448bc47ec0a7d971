import { shortId } from '@hubwright/azure';
import type { ConnectOptions } from '../azure/azure-options.js';
import { connectLegacy } from '../azure/connect-legacy.js';
import { connectPollers } from '../azure/connect-pollers.js';
import { formatIds } from '../azure/format-ids.js';
import { runForConnector } from '../azure/run-for-connector.js';
import { realSurroundings, type AzureSurroundings } from '../azure/surroundings.js';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

/** Connects a connector that is deployed with its data source. */
export async function runConnect(
  given: string,
  options: ConnectOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings = realSurroundings,
): Promise<ExitCode> {
  return runForConnector(given, options, terminal, surroundings, {
    outcome: 'connected',
    act: async (command, connector) =>
      connector.contentKind === 'DataConnector'
        ? [await connectLegacy(command, connector, options)]
        : connectPollers(command, connector, options),
    format: (title, ids) =>
      formatIds({ connected: ids }, `Connected "${title}": ${ids.map(shortId).join(', ')}.`, options),
  });
}
