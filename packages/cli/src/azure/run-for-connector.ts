import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import type { AzureOptions, ValueOptions } from './azure-options.js';
import { connectorTitle } from './connector-title.js';
import { findConnectorContent, type ConnectorContent } from './find-connector-content.js';
import { openCommand, type OpenCommand } from './open-command.js';
import type { AzureSurroundings } from './surroundings.js';
import { sayWhenInterrupted } from './when-interrupted.js';

/** What a command does with a connector that is deployed, and what it says of it. */
export interface ConnectorTask {
  /** What becomes of the connector, for whoever interrupts: "connected". */
  readonly outcome: string;
  /** Does it, and gives the ids of the data connectors it was done to. */
  readonly act: (command: OpenCommand, connector: ConnectorContent) => Promise<readonly string[]>;
  /** The result as it is printed. */
  readonly format: (title: string, ids: readonly string[]) => string;
}

/** Runs a command about one connector: finds it, acts, and says what was done. */
export async function runForConnector(
  given: string,
  options: AzureOptions & ValueOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings,
  { outcome, act, format }: ConnectorTask,
): Promise<ExitCode> {
  const command = openCommand(options, terminal, surroundings);
  const { connector, diagnostics } = findConnectorContent(given, terminal.directory);
  command.report(diagnostics);
  if (!connector) return exitCodes.findings;
  const title = connectorTitle(connector);
  return command.run(async () => {
    const ids = await sayWhenInterrupted(
      command.terminal,
      () => `"hubwright status" says whether "${title}" was ${outcome}.`,
      () => act(command, connector),
    );
    command.write(format(title, ids));
    return exitCodes.clean;
  });
}
