/** One entry of a folder. Links are followed: an entry is what it points to. */
export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'other';
}

/**
 * The only way this package sees files. Paths are absolute with forward slashes. Nothing is written through it.
 */
export interface FilePort {
  /** A folder's entries in code-unit order of their names; `undefined` when it is no folder or cannot be read. */
  list(folder: string): readonly FileEntry[] | undefined;
  /** What is at a path, exactly as spelt on a case-sensitive file system. */
  stat(path: string): { readonly kind: FileEntry['kind']; readonly bytes: number } | undefined;
  /** A file's bytes. Throws when it cannot be read. */
  read(path: string): Uint8Array;
  /** The path with all links resolved; `undefined` when it does not exist. */
  realPath(path: string): string | undefined;
}
