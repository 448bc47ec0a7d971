import type { GitRepository } from './git-repository.js';

/** A file of a commit. */
export interface TreeEntry {
  /** Such as `100644`. */
  readonly mode: string;
  /** Id of the blob. */
  readonly object: string;
}

/** The files of a commit, by path from the root. */
export type Tree = ReadonlyMap<string, TreeEntry>;

/** Lists the files of a commit. Submodules are listed too, with their mode. */
export function readTree(repository: GitRepository, commit: string): Tree {
  const tree = new Map<string, TreeEntry>();
  for (const line of repository
    .read(['ls-tree', '-r', '-z', '--full-tree', commit])
    .toString('utf8')
    .split('\0')) {
    const match = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line);
    if (match) tree.set(match[3]!, { mode: match[1]!, object: match[2]! });
  }
  return tree;
}

/** The bytes of a file of a commit. */
export function readBlob(repository: GitRepository, entry: TreeEntry): Buffer {
  return repository.read(['cat-file', 'blob', entry.object]);
}
