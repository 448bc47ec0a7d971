import type { Diagnostic, NodeLocation, Source } from '@hubwright/schema';
import type { FilePort } from '../file-port.js';
import type { FolderListing } from './folder-listing.js';
import type { Pins } from './pins.js';
import type { ReferenceRoots } from './resolve-reference.js';
import type { SourceReader } from './source-reader.js';

/** What the stages of one load share. */
export interface LoadContext {
  readonly files: FilePort;
  readonly listing: FolderListing;
  readonly reader: SourceReader;
  readonly roots: ReferenceRoots;
  readonly folderName: string;
  readonly pins: Pins;
  readonly displayPath: (path: string) => string;
  report(...diagnostics: readonly Diagnostic[]): void;
}

/** A file the data file lists: where it is, where it is listed, and under which key. */
export interface ListedFile {
  readonly path: string;
  readonly reference: string;
  readonly key: string;
  readonly location: NodeLocation;
}

/** A listed file that was read. */
export interface ListedSource extends ListedFile {
  readonly source: Source;
}
