import { hasErrors, type Diagnostic } from '@hubwright/schema';
import {
  loadConnector,
  loadSolution,
  type CcfConnectorContent,
  type Content,
  type LegacyConnectorContent,
} from '@hubwright/solution';
import { displayPathFrom } from '../display-path.js';
import { nodeFilePort } from '../node-file-port.js';
import { UsageError } from '../usage-error.js';
import { findOneTarget } from './find-one-target.js';

/** A connector of the platform of 2022, or a codeless one. */
export type ConnectorContent = LegacyConnectorContent | CcfConnectorContent;

/** The connector a path stands for, unless there are errors. */
export interface FoundConnectorContent {
  readonly connector: ConnectorContent | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the connector to connect: that of a file, or the only one of a solution folder that polls. Throws a `UsageError` when the path
 * stands for no connector, or for several.
 */
export function findConnectorContent(given: string, directory: string): FoundConnectorContent {
  const target = findOneTarget(given, directory);
  const displayPath = displayPathFrom(directory);
  const { content, diagnostics } =
    target.kind === 'solution' ? loadFolder(target.path, displayPath) : loadFile(target.path, displayPath);
  const connectors = content.filter(polls);
  const [connector, ...others] = connectors;
  if (!connector) {
    if (hasErrors(diagnostics)) return { connector: undefined, diagnostics };
    throw new UsageError(`"${given}" has no connector that polls, and nothing else is connected.`);
  }
  if (others.length > 0) {
    const files = connectors.map((one) => `"${placeOf(one)}"`);
    throw new UsageError(
      `"${given}" has ${connectors.length} connectors. Give the file of one: ${files.join(', ')}.`,
    );
  }
  return { connector, diagnostics };
}

interface Loaded {
  readonly content: readonly Content[];
  readonly diagnostics: readonly Diagnostic[];
}

function loadFolder(folder: string, displayPath: (path: string) => string): Loaded {
  const { solution, diagnostics } = loadSolution(folder, nodeFilePort, { displayPath });
  return { content: solution?.content ?? [], diagnostics };
}

function loadFile(file: string, displayPath: (path: string) => string): Loaded {
  const { connectors, diagnostics } = loadConnector(file, nodeFilePort, displayPath);
  return { content: connectors, diagnostics };
}

function polls(content: Content): content is ConnectorContent {
  return content.contentKind === 'DataConnector'
    ? content.pollingConfig !== undefined
    : content.contentKind === 'CcfConnector' && content.pollers.length > 0;
}

function placeOf(connector: ConnectorContent): string {
  return connector.contentKind === 'CcfConnector' ? connector.definition.source.path : connector.source.path;
}
