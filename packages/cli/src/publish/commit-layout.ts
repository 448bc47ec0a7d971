import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ChosenBranch } from './choose-branch.js';
import type { GitRepository } from './git-repository.js';
import type { LayoutChange } from './plan-changes.js';

/**
 * Makes a commit of changed files on top of a commit and gives its id. It is made beside the work tree, with an index of its own: nobody
 * sees it before the branch is set to it, so that a failure half way leaves the clone as it was. Filters of `.gitattributes` apply.
 * Throws an `EnvironmentError` with what git says.
 */
export function commitChanges(
  repository: GitRepository,
  parent: string,
  changes: readonly LayoutChange[],
  message: string,
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hubwright-index-'));
  const env = { GIT_INDEX_FILE: path.join(folder, 'index') };
  try {
    repository.run(['read-tree', parent], { env });
    const lines = changes.map(({ path: name, mode, contents }) =>
      contents === undefined
        ? `0 ${'0'.repeat(parent.length)}\t${name}\0`
        : `${mode} ${writeBlob(repository, name, contents)}\t${name}\0`,
    );
    repository.run(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    const tree = repository.run(['write-tree'], { env });
    const signs = repository.ask(['config', '--type=bool', 'commit.gpgsign']) === 'true';
    return repository.run(['commit-tree', tree, '-p', parent, ...(signs ? ['-S'] : []), '-F', '-'], {
      input: message,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The id a file has once it is in the repository, without writing it. */
export function blobId(repository: GitRepository, name: string, contents: Uint8Array): string {
  return repository.run(['hash-object', '--stdin', `--path=${name}`], { input: contents });
}

function writeBlob(repository: GitRepository, name: string, contents: Uint8Array): string {
  return repository.run(['hash-object', '-w', '--stdin', `--path=${name}`], { input: contents });
}

/**
 * Sets a branch to a commit that was made on top of it. Where the work tree stands on the branch, its files follow; when they cannot,
 * they are put back and the branch stays. Throws an `EnvironmentError`.
 */
export function moveBranch(
  repository: GitRepository,
  { name, tip, isCheckedOut }: ChosenBranch,
  commit: string,
): void {
  if (!isCheckedOut || tip === undefined) {
    repository.run([
      'update-ref',
      '-m',
      'hubwright publish',
      `refs/heads/${name}`,
      commit,
      tip ?? '0'.repeat(commit.length),
    ]);
    return;
  }
  try {
    repository.run(['merge', '--ff-only', '--quiet', commit]);
  } catch (error) {
    repository.ask(['reset', '--hard', '--quiet', tip]);
    throw error;
  }
}
