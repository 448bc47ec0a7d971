import { posix } from 'node:path';
import { hasErrors, type Diagnostic, type Json } from '@hubwright/schema';
import type { LoadedFolder } from '../checks/lint.js';
import { describeSolution, type SolutionHeader } from './describe-solution.js';
import type { FilePort } from '../file-port.js';
import { findDataFile } from './find-data-file.js';
import { findDuplicateIds } from '../linking/find-duplicate-ids.js';
import { FolderListing } from './folder-listing.js';
import { linkRequiredConnectors } from '../linking/link-rules.js';
import { loadContent } from './load-content.js';
import type { LoadContext } from './load-context.js';
import type { Content, Solution } from '../model.js';
import { readPins, type Pins } from './pins.js';
import { SourceReader } from './source-reader.js';

/** How to load: the previous package's mainTemplate.json when it is not `Package/mainTemplate.json`. */
export interface LoadOptions {
  /** Absolute folder that references may not leave; by default the one above `Solutions/`, else the solution itself. */
  readonly repositoryRoot?: string;
  /** Turns absolute paths into those of messages; by default relative to the solution's parent folder. */
  readonly displayPath?: (path: string) => string;
  /** The parsed mainTemplate.json of the previous package; by default `Package/mainTemplate.json` of the solution. */
  readonly previousPackage?: Json;
  /** Replaces the version of the data file. */
  readonly solutionVersion?: string;
}

/** What loading gives: the model as far as it could be made, and everything that was wrong. */
export interface LoadResult {
  /** Present when the data file and the metadata could be read; with errors it may lack content items. */
  readonly solution: Solution | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The folder and the files read from it; `lintSolution` goes on with it. */
  readonly folder: LoadedFolder;
}

/**
 * Loads, classifies, validates and links a solution folder of the public layout (absolute path, forward slashes).
 * All faults of a stage are reported before it stops; nothing is thrown for what a user did.
 */
export function loadSolution(folder: string, files: FilePort, options: LoadOptions = {}): LoadResult {
  const diagnostics: Diagnostic[] = [];
  const context = createContext(folder, files, options, diagnostics);
  const header = describeSolution(findDataFile(context), options.solutionVersion, context);
  if (!header) return { solution: undefined, diagnostics: unique(diagnostics), folder: context };
  const content = loadContent(header.files, header.firstParty, context);
  context.report(...findDuplicateIds(content), ...linkRequiredConnectors(content));
  const solution = assemble(header, content, context);
  return { solution, diagnostics: unique(diagnostics), folder: context };
}

function createContext(
  folder: string,
  files: FilePort,
  options: LoadOptions,
  diagnostics: Diagnostic[],
): LoadContext {
  const parent = posix.dirname(folder);
  const inSolutions = /^solutions$/i.test(posix.basename(parent));
  const repositoryRoot = options.repositoryRoot ?? (inSolutions ? posix.dirname(parent) : folder);
  const displayPath = options.displayPath ?? ((path: string) => posix.relative(parent, path));
  const reader = new SourceReader(files, displayPath);
  let pins: Pins | undefined;
  return {
    files,
    listing: new FolderListing(files),
    reader,
    roots: { solutionFolder: folder, repositoryRoot },
    folderName: posix.basename(folder),
    // A previous package is large; it is read when an item asks for its identity.
    get pins() {
      return (pins ??= readPins(options.previousPackage ?? readPreviousPackage(folder, files, reader)));
    },
    displayPath,
    report: (...reported) => void diagnostics.push(...reported),
  };
}

function readPreviousPackage(folder: string, files: FilePort, reader: SourceReader): Json | undefined {
  const path = `${folder}/Package/mainTemplate.json`;
  if (files.stat(path)?.kind !== 'file') return undefined;
  try {
    // Whatever is wrong with an earlier package is `verify`'s to tell; here it merely pins nothing.
    return JSON.parse(reader.peek(path)) as Json;
  } catch {
    return undefined;
  }
}

function assemble(header: SolutionHeader, content: readonly Content[], context: LoadContext): Solution {
  const { files: _files, firstParty: _firstParty, ...described } = header;
  return { folderName: context.folderName, ...described, content };
}

/** A file that is read for two reasons reports its faults once. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Set(diagnostics)];
}

/** Tells whether a result may go on to rendering. */
export function isRenderable(result: LoadResult): result is LoadResult & { readonly solution: Solution } {
  return result.solution !== undefined && !hasErrors(result.diagnostics);
}
