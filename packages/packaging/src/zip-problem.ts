import type { PathFault } from './package-file.js';

/** Something `readZip` found wrong with a zip. Entries with a problem are not among the files it returns. */
export type ZipProblem = ArchiveProblem | EntryProblem;

/** A fault of the zip as a whole; reading stopped there. */
export type ArchiveProblem =
  | { readonly kind: 'not-a-zip'; readonly reason: string }
  | { readonly kind: 'too-many-entries'; readonly count: number; readonly limit: number }
  | { readonly kind: 'too-large'; readonly path: string; readonly limit: number };

/** A fault of one entry; the others were read. */
export type EntryProblem =
  | { readonly kind: 'unsafe-path'; readonly path: string; readonly fault: PathFault }
  /** `first` is the entry that came before; it differs from `path` in case at most. */
  | { readonly kind: 'duplicate'; readonly path: string; readonly first: string }
  | { readonly kind: 'directory'; readonly path: string }
  /** What operating systems leave in zips: `__MACOSX/…`, `.DS_Store`, `Thumbs.db`. */
  | { readonly kind: 'system-file'; readonly path: string }
  | { readonly kind: 'symbolic-link'; readonly path: string }
  | { readonly kind: 'encrypted'; readonly path: string }
  /** `reason` is the zip reader's own words: a wrong size or checksum, broken data, an unknown compression method. */
  | { readonly kind: 'corrupt'; readonly path: string; readonly reason: string }
  /** The bytes are not UTF-8 text; a zip inside the zip, for instance. */
  | { readonly kind: 'not-text'; readonly path: string };
