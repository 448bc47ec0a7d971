import { posix } from 'node:path';
import { atValue, hasErrors, type Diagnostic } from '@hubwright/schema';
import { contentKindMismatch } from '../checks/content-kind-mismatch.js';
import type { LoadedFolder } from '../checks/lint.js';
import type { FilePort } from '../file-port.js';
import { findDuplicateIds } from '../linking/find-duplicate-ids.js';
import type { Content } from '../model.js';
import { contentKindOf } from './content-kind-of.js';
import { contentKeys, type ContentListKind } from './content-keys.js';
import { definitionsBeside } from './definitions-beside.js';
import { describeContent } from './describe-content.js';
import { FolderListing } from './folder-listing.js';
import { loadContent } from './load-content.js';
import type { ListedFile, LoadContext } from './load-context.js';
import { noPins } from './pins.js';
import { isInside } from './resolve-reference.js';
import { SourceReader } from './source-reader.js';

/** Where files that belong to no solution lie. Folders are absolute. */
export interface LoadFilesOptions {
  /** Stands for the solution: the parts of a connector are searched below it. */
  readonly folder: string;
  /** Where shared files are looked for, such as `Workbooks/WorkbooksMetadata.json`; by default `folder`. */
  readonly repositoryRoot?: string;
  readonly displayPath: (path: string) => string;
  /** Whether the one path was asked for by name: then it has to hold content, and stands for the connector it is part of. */
  readonly isNamed?: boolean;
}

/** Content that was loaded outside a solution. */
export interface FilesResult {
  readonly content: readonly Content[];
  readonly diagnostics: readonly Diagnostic[];
  /** The folder and the files read from it; `lintSolution` goes on with it. */
  readonly folder: LoadedFolder;
}

/**
 * Loads content files by themselves (absolute paths), as a folder of connectors or the detections of the public repository
 * hold them. What each holds is told by its members; a file that is given alone and holds no content is reported.
 */
export function loadFiles(
  paths: readonly string[],
  files: FilePort,
  { folder, repositoryRoot = folder, displayPath, isNamed = false }: LoadFilesOptions,
): FilesResult {
  const diagnostics: Diagnostic[] = [];
  const context: LoadContext = {
    files,
    listing: new FolderListing(files),
    reader: new SourceReader(files, displayPath),
    roots: {
      solutionFolder: folder,
      repositoryRoot: isInside(repositoryRoot, folder) ? repositoryRoot : folder,
    },
    folderName: posix.basename(folder),
    pins: noPins,
    displayPath,
    report: (...reported) => void diagnostics.push(...reported),
  };
  const given = paths.flatMap((path) => classifyFile(path, isNamed, context) ?? []);
  const listed = isNamed && given.length === 1 ? [...given, ...otherParts(given[0]!, context)] : given;
  const content = loadContent(listed, { is1PConnector: false, staticConnectorIds: [] }, context);
  context.report(...findDuplicateIds(content));
  return { content, diagnostics: [...new Set(diagnostics)], folder: context };
}

type ClassifiedFile = ListedFile & { readonly kind: ContentListKind };

/** A part of a connector that is given alone stands for the connector. */
function otherParts(file: ClassifiedFile, context: LoadContext): ClassifiedFile[] {
  if (file.kind !== 'DataConnector') return [];
  return definitionsBeside(file, context).map((beside) => ({ ...beside, kind: 'DataConnector' as const }));
}

function classifyFile(path: string, isNamed: boolean, context: LoadContext): ClassifiedFile | undefined {
  const { source, value, diagnostics } = context.reader.load(path);
  context.report(...diagnostics);
  if (hasErrors(diagnostics)) return undefined;
  const reference = posix.basename(path);
  const location = atValue(source);
  const kind = isParserText(path) ? 'Parser' : contentKindOf(value, path.split('/'));
  if (kind !== undefined) {
    const { key } = contentKeys.find((candidate) => candidate.kind === kind)!;
    return { path, reference, key, location, kind };
  }
  // Among many, a file that merely mentions a word of content is somebody else's.
  if (!isNamed) return undefined;
  const expected = 'a connector, a rule, a query, a parser, a workbook, a playbook or a watchlist';
  context.report(
    contentKindMismatch.report('alone', { reference, expected, found: describeContent(value) }, location),
  );
  return undefined;
}

/** Parsers are also published as plain KQL. */
function isParserText(path: string): boolean {
  return /\.(kql|csl|txt)$/i.test(path);
}
