import { hash } from 'node:crypto';
import type { FileEntry, FilePort } from '@hubwright/solution';

/** All that was seen through a port: enough to tell later whether anything would be seen differently. */
export interface SeenFiles {
  /** SHA-256 of the files that were read, by absolute path. */
  readonly read: Readonly<Record<string, string>>;
  /** The entries of the folders that were listed, one to a line; null where there was no folder. */
  readonly listed: Readonly<Record<string, string | null>>;
  /** What was at the paths that were asked for; null where there was nothing. */
  readonly found: Readonly<Record<string, FileEntry['kind'] | null>>;
}

/** A file port that remembers what it was asked for. */
export interface ObservingFilePort extends FilePort {
  readonly filesRead: ReadonlySet<string>;
  /** The YAML files among them that hold suppressing comments. */
  readonly filesWithComments: ReadonlySet<string>;
  seen(): SeenFiles;
}

/** Makes a port over another one. No contents are kept. */
export function observeFiles(port: FilePort): ObservingFilePort {
  const read = new Map<string, string>();
  const listed = new Map<string, string | null>();
  const found = new Map<string, FileEntry['kind'] | null>();
  const filesWithComments = new Set<string>();
  return {
    ...port,
    filesWithComments,
    get filesRead() {
      return new Set(read.keys());
    },
    list(folder) {
      const entries = port.list(folder);
      listed.set(folder, describeEntries(entries));
      return entries;
    },
    stat(path) {
      const at = port.stat(path);
      found.set(path, at?.kind ?? null);
      return at;
    },
    read(path) {
      const bytes = port.read(path);
      read.set(path, digest(bytes));
      if (/\.ya?ml$/i.test(path) && mentionsUs(bytes)) filesWithComments.add(path);
      return bytes;
    },
    seen: () => ({
      read: Object.fromEntries(read),
      listed: Object.fromEntries(listed),
      found: Object.fromEntries(found),
    }),
  };
}

/** Tells whether all that was seen would be seen again. */
export function isUnchanged({ read, listed, found }: SeenFiles, port: FilePort): boolean {
  return (
    Object.entries(found).every(([path, kind]) => (port.stat(path)?.kind ?? null) === kind) &&
    Object.entries(listed).every(([folder, entries]) => describeEntries(port.list(folder)) === entries) &&
    Object.entries(read).every(([path, expected]) => digestOf(path, port) === expected)
  );
}

function describeEntries(entries: readonly FileEntry[] | undefined): string | null {
  return entries === undefined ? null : entries.map(({ name, kind }) => `${kind} ${name}`).join('\n');
}

function digestOf(path: string, port: FilePort): string | undefined {
  try {
    return digest(port.read(path));
  } catch {
    return undefined;
  }
}

function digest(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

function mentionsUs(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'hubwright-disable-next-line',
  );
}
