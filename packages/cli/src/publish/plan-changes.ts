import { blobId } from './commit-layout.js';
import type { Tree } from './clone-tree.js';
import type { GitRepository } from './git-repository.js';
import type { Layout } from './lay-out.js';

/** A file that a commit adds, changes or removes. */
export interface LayoutChange {
  readonly kind: 'added' | 'changed' | 'removed';
  /** From the root of the repository. */
  readonly path: string;
  readonly mode: string;
  /** Absent when the file is removed. */
  readonly contents: Uint8Array | undefined;
}

/** What is different between a layout and the files a branch has, by path. */
export function planChanges(repository: GitRepository, layout: Layout, tree: Tree): LayoutChange[] {
  const changes: LayoutChange[] = [];
  for (const [path, contents] of layout.files) {
    const present = tree.get(path);
    if (!present) changes.push({ kind: 'added', path, mode: '100644', contents });
    else if (blobId(repository, path, contents) !== present.object)
      changes.push({
        kind: 'changed',
        path,
        mode: present.mode === '100755' ? '100755' : '100644',
        contents,
      });
  }
  for (const [path, { mode }] of tree) {
    if (!path.startsWith(`${layout.folder}/`) || layout.files.has(path) || isKept(path, layout.folder))
      continue;
    changes.push({ kind: 'removed', path, mode, contents: undefined });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Zips of earlier versions stay, and what the repository's own jobs write. */
function isKept(path: string, folder: string): boolean {
  const own = path.slice(folder.length + 1);
  return /^Package\/[^/]+\.zip$/i.test(own) || /^data\/system_generated_metadata\.json$/i.test(own);
}
