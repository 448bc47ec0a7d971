import { EnvironmentError, UsageError } from '../usage-error.js';
import type { GitRepository } from './git-repository.js';

/** Throws a `UsageError` when files of the clone were changed or added and are not committed. */
export function requireClean(repository: GitRepository): void {
  const changed = repository
    .run(['status', '--porcelain', '-z', '--untracked-files=normal'])
    .split('\0')
    .filter((line) => line !== '');
  if (changed.length === 0) return;
  const [first = ''] = changed;
  const more = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
  throw new UsageError(
    `The clone "${repository.root}" has changes that are not committed: "${first.slice(3)}"${more}. Commit or stash them first.`,
  );
}

/** Throws an `EnvironmentError` when git does not know whose commits these are. */
export function requireIdentity(repository: GitRepository): void {
  const known = ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].every(
    (name) => repository.ask(['var', name]) !== undefined,
  );
  if (known) return;
  throw new EnvironmentError(
    'Git does not know who commits. Tell it with: git config --global user.name "…" and git config --global user.email "…"',
  );
}
