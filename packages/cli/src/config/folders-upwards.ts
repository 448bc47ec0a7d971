import path from 'node:path';
import { nodeFilePort, slashes } from '../node-file-port.js';

/**
 * A folder (absolute) and those above it, nearest first, up to the root of the repository: the folder with `.git`. What
 * lies outside of a repository has no say in it, so that its results are the same on every machine. Outside of any
 * repository, up to the root of the file system.
 */
export function foldersUpwards(folder: string): string[] {
  const folders: string[] = [];
  for (let current = slashes(path.resolve(folder)); ; current = path.posix.dirname(current)) {
    folders.push(current);
    if (isRepositoryRoot(current) || path.posix.dirname(current) === current) return folders;
  }
}

/** The root of the repository a folder (absolute) is in, else the folder itself. */
export function repositoryRootOf(folder: string): string {
  const top = foldersUpwards(folder).at(-1)!;
  return isRepositoryRoot(top) ? top : slashes(path.resolve(folder));
}

/** In a worktree or a submodule `.git` is a file: https://git-scm.com/docs/gitrepository-layout. */
function isRepositoryRoot(folder: string): boolean {
  return nodeFilePort.stat(`${folder}/.git`) !== undefined;
}
