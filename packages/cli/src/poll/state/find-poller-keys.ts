import path from 'node:path';
import type { ConnectorConfig } from '@hubwright/poller';
import { UsageError } from '../../usage-error.js';
import type { PollState } from './poll-state.js';

/** What identifies a poller in a state file, wherever the command was started: the name of its file, and its place there. */
export function keyOfPoller({ source, pointer }: ConnectorConfig): string {
  return `${nameOf(source.path)}#${pointer}`;
}

/** Id of the connector of these pollers. One without an id goes by its file, which is called otherwise from elsewhere. */
export function idOfConnector([first]: readonly ConnectorConfig[]): string {
  if (!first) return '';
  return first.connector === first.source.path ? nameOf(first.source.path) : first.connector;
}

function nameOf(file: string): string {
  return path.posix.basename(file.replaceAll('\\', '/'));
}

/**
 * Gives the key of each poller in a state. A poller that is the only one on both sides is the same wherever it stands; one that came to the
 * connector has no state yet.
 * @param file the state file, for messages
 * Throws a `UsageError` when the state is another connector's, or its pollers cannot be told from each other.
 */
export function findPollerKeys(
  connectors: readonly ConnectorConfig[],
  state: PollState | undefined,
  file: string,
): readonly string[] {
  const keys = connectors.map(keyOfPoller);
  const connector = idOfConnector(connectors);
  if (!state) return keys;
  if (state.connector !== connector)
    throw new UsageError(
      `"${file}" is the state of the connector "${state.connector}", and this is "${connector}". Give each connector a file of its own.`,
    );
  const known = Object.keys(state.pollers);
  const strange = keys.filter((key) => !known.includes(key));
  const gone = known.filter((key) => !keys.includes(key));
  if (strange.length === 0 || gone.length === 0) return keys;
  if (keys.length === 1 && known.length === 1) return known;
  throw new UsageError(
    `The pollers of the connector stand elsewhere than "${file}" says: it has ${quoted(gone)} and the connector ${quoted(strange)}. Correct the names in the file, or give another one to --state.`,
  );
}

function quoted(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}
