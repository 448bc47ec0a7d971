import { posix } from 'node:path';
import type { FilePort } from '../file-port.js';
import type { CcfConnectorContent, LegacyConnectorContent } from '../model.js';
import { loadFiles, type FilesResult } from './load-files.js';

/** A connector loaded on its own, outside a solution. */
export interface ConnectorResult extends FilesResult {
  readonly connectors: readonly (LegacyConnectorContent | CcfConnectorContent)[];
}

/**
 * Loads one connector file (absolute path) with the parts that lie beside it: a CCP connector, a page, or any part of a
 * CCF connector. Used where there is no solution around it.
 */
export function loadConnector(
  path: string,
  files: FilePort,
  displayPath: (path: string) => string,
): ConnectorResult {
  const result = loadFiles([path], files, { folder: posix.dirname(path), displayPath, isNamed: true });
  const connectors = result.content.filter(
    (item) => item.contentKind === 'DataConnector' || item.contentKind === 'CcfConnector',
  );
  return { ...result, connectors };
}
