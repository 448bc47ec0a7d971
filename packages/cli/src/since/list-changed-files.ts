import { askGit, splitNames } from './git.js';

/**
 * The files that differ between a commit and the working tree, deleted ones included, and those git does not know yet
 * unless it ignores them. Paths are relative to the root of the repository, with forward slashes.
 */
export function listChangedFiles(root: string, commit: string): string[] {
  const changed = askGit(root, [
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    '--no-relative',
    '--end-of-options',
    commit,
    '--',
  ]);
  const untracked = askGit(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  return [...new Set([...splitNames(changed), ...splitNames(untracked)])].sort();
}
