import { posix } from 'node:path';
import { maximumFileBytes } from '@hubwright/schema';
import type { FileEntry, FilePort } from '@hubwright/solution';
import { UsageError } from '../usage-error.js';
import { askGit, splitNames } from './git.js';

interface Blob {
  readonly id: string;
  readonly kind: FileEntry['kind'];
  readonly bytes: number;
}

/** The files of a commit, at the paths they have in the working tree. Nothing is checked out. */
export interface CommitFilePort extends FilePort {
  /** Reads the files below folders (absolute) in one run of git; others are read one by one when they are asked for. */
  prefetch(folders: readonly string[]): void;
}

/** Makes a port over a commit; `root` is the root of the repository, absolute, with forward slashes. */
export function commitFilePort(root: string, commit: string): CommitFilePort {
  const blobs = listBlobs(root, commit);
  const folders = groupByFolder(root, blobs);
  const contents = new Map<string, Uint8Array>();
  const stat = (path: string) =>
    folders.has(path) ? { kind: 'directory' as const, bytes: 0 } : blobs.get(path);
  return {
    list: (folder) => folders.get(folder),
    stat(path) {
      const found = stat(path);
      return found && { kind: found.kind, bytes: found.bytes };
    },
    read(path) {
      const blob = blobs.get(path);
      if (blob?.kind !== 'file') throw new Error(`"${path}" is no file of commit ${commit}.`);
      if (!contents.has(blob.id)) readBlobs(root, [blob.id], contents);
      return contents.get(blob.id)!;
    },
    realPath: (path) => (stat(path) ? path : undefined),
    prefetch(wanted) {
      const ids = [...blobs]
        .filter(([path, blob]) => isReadable(path, blob) && wanted.some((one) => path.startsWith(`${one}/`)))
        .map(([, { id }]) => id);
      readBlobs(root, [...new Set(ids)], contents);
    },
  };
}

/** Zips and pictures are never read, and files above the limit are refused unread. */
function isReadable(path: string, { kind, bytes }: Blob): boolean {
  return kind === 'file' && bytes <= maximumFileBytes && !/\.(zip|png|jpe?g|gif)$/i.test(path);
}

/** Lines of `git ls-tree -l` are `<mode> <type> <id> <size>\t<path>`: https://git-scm.com/docs/git-ls-tree. */
function listBlobs(root: string, commit: string): Map<string, Blob> {
  const args = ['ls-tree', '-r', '-l', '-z', '--full-tree', commit];
  const blobs = new Map<string, Blob>();
  for (const line of splitNames(askGit(root, args))) {
    const tab = line.indexOf('\t');
    const [mode = '', , id = '', size = ''] = line.slice(0, tab).split(/ +/);
    // Links (120000) and submodules (160000) are not followed: what is not seen here is merely not compared.
    const kind = mode.startsWith('100') ? 'file' : 'other';
    blobs.set(`${root}/${line.slice(tab + 1)}`, { id, kind, bytes: Number(size) || 0 });
  }
  return blobs;
}

function groupByFolder(root: string, blobs: ReadonlyMap<string, Blob>): Map<string, FileEntry[]> {
  const folders = new Map<string, FileEntry[]>([[root, []]]);
  const enter = (folder: string): FileEntry[] => {
    const known = folders.get(folder);
    if (known) return known;
    const entries: FileEntry[] = [];
    folders.set(folder, entries);
    enter(posix.dirname(folder)).push({ name: posix.basename(folder), kind: 'directory' });
    return entries;
  };
  for (const [path, { kind }] of blobs) enter(posix.dirname(path)).push({ name: posix.basename(path), kind });
  for (const entries of folders.values())
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return folders;
}

/** The answer is `<id> <type> <size>\n<bytes>\n` for each: https://git-scm.com/docs/git-cat-file#_batch_output. */
function readBlobs(root: string, ids: readonly string[], contents: Map<string, Uint8Array>): void {
  if (ids.length === 0) return;
  const answer = askGit(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let at = 0;
  for (const id of ids) {
    const end = answer.indexOf(0x0a, at);
    const [, type, size] = answer.toString('latin1', at, end).split(' ');
    if (type !== 'blob') {
      throw new UsageError(
        `"--since" needs files of the earlier commit that this clone does not have (git has no object ${id}). Fetch them: clone without "--filter", or "git fetch --refetch".`,
      );
    }
    const start = end + 1;
    const next = start + Number(size);
    contents.set(id, answer.subarray(start, next));
    at = next + 1;
  }
}
