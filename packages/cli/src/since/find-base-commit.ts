import { UsageError } from '../usage-error.js';
import { askGit, runGit } from './git.js';

/** The commit to compare with. */
export interface BaseCommit {
  /** The ref as it was given, for messages. */
  readonly ref: string;
  /** The merge base of the ref and HEAD. */
  readonly commit: string;
}

const fetchDepth =
  'The clone is shallow and may lack it: fetch more history ("fetch-depth: 0" of actions/checkout, or "git fetch --unshallow").';

/**
 * Finds the commit at which HEAD left a ref, so that what others did on the ref since then does not count as a change.
 * `root` is the root of the repository.
 */
export function findBaseCommit(root: string, ref: string): BaseCommit {
  const repository = runGit(root, ['rev-parse', '--is-inside-work-tree']);
  if (!repository.succeeded) {
    throw new UsageError(
      `"--since" compares with a commit, and git finds no repository in "${root}" (${firstLine(repository.err)}). Call it in a clone, or leave the option out.`,
    );
  }
  const commit = resolveCommit(root, ref);
  if (commit === undefined) {
    throw new UsageError(
      `"${ref}" of "--since" is no commit, branch or tag of this repository. ${isShallow(root) ? fetchDepth : 'Give one that "git rev-parse" knows, such as "origin/main" or "HEAD~1"; a branch of a remote may have to be fetched first.'}`,
    );
  }
  if (resolveCommit(root, 'HEAD') === undefined) {
    throw new UsageError('"--since" compares with HEAD, and this repository has no commit yet.');
  }
  const base = runGit(root, ['merge-base', commit, 'HEAD']);
  if (!base.succeeded) {
    throw new UsageError(
      `"${ref}" of "--since" and HEAD have no commit in common. ${isShallow(root) ? fetchDepth : 'Give a ref this branch was made from.'}`,
    );
  }
  return { ref, commit: base.out.toString('utf8').trim() };
}

/** `--end-of-options` keeps a ref that begins with a dash from being an option. */
function resolveCommit(root: string, ref: string): string | undefined {
  if (ref.trim() === '') return undefined;
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { succeeded, out } = runGit(root, args);
  return succeeded ? out.toString('utf8').trim() : undefined;
}

function isShallow(root: string): boolean {
  return askGit(root, ['rev-parse', '--is-shallow-repository']).toString('utf8').trim() === 'true';
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
