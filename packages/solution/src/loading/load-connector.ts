import { posix } from 'node:path';
import { atValue, hasErrors, type Diagnostic } from '@hubwright/schema';
import type { LoadedFolder } from '../checks/lint.js';
import type { FilePort } from '../file-port.js';
import { FolderListing } from './folder-listing.js';
import { loadConnectors } from './load-connectors.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { CcfConnectorContent, LegacyConnectorContent } from '../model.js';
import { noPins } from './pins.js';
import { SourceReader } from './source-reader.js';

/** A connector loaded on its own, outside a solution. */
export interface ConnectorResult {
  readonly connectors: readonly (LegacyConnectorContent | CcfConnectorContent)[];
  readonly diagnostics: readonly Diagnostic[];
  /** The folder and the files read from it; `lintSolution` goes on with it. */
  readonly folder: LoadedFolder;
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
  const diagnostics: Diagnostic[] = [];
  const folder = posix.dirname(path);
  const reader = new SourceReader(files, displayPath);
  const context: LoadContext = {
    files,
    listing: new FolderListing(files),
    reader,
    // Beside a part lie the others: a connector's own folder stands for the solution.
    roots: { solutionFolder: folder, repositoryRoot: folder },
    folderName: posix.basename(folder),
    pins: noPins,
    displayPath,
    report: (...reported) => void diagnostics.push(...reported),
  };
  const { source, diagnostics: faults } = reader.load(path);
  if (hasErrors(faults)) return { connectors: [], diagnostics: faults, folder: context };
  const listed: ListedFile[] = withDefinitions(
    {
      path,
      reference: posix.basename(path),
      key: 'Data Connectors',
      location: atValue(source),
    },
    context,
  );
  const connectors = loadConnectors(listed, { is1PConnector: false, staticConnectorIds: [] }, context);
  return { connectors, diagnostics: [...new Set(diagnostics)], folder: context };
}

/** A poller, rule or table stands for the connector it is part of: the definitions beside it are loaded with it. */
function withDefinitions(file: ListedFile, context: LoadContext): ListedFile[] {
  const folder = posix.dirname(file.path);
  const beside = [...(context.listing.entries(folder)?.values() ?? [])].filter(
    ({ name, kind }) =>
      kind === 'file' &&
      /\.json$/i.test(name) &&
      name !== posix.basename(file.path) &&
      context.reader.peek(`${folder}/${name}`).includes('connectorUiConfig'),
  );
  if (context.reader.peek(file.path).includes('connectorUiConfig')) return [file];
  return [
    file,
    ...beside.map(({ name }) => {
      const path = `${folder}/${name}`;
      const { source } = context.reader.load(path);
      return { path, reference: name, key: file.key, location: atValue(source) };
    }),
  ];
}
