import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { temporaryFolder, writeFiles } from './temporary-folder.js';

/** A bare repository and a clone of it, both real and on this disk. */
export interface PublicRepository {
  readonly folder: string;
  readonly clone: string;
  readonly bare: string;
  /** Runs git in the clone and gives what it prints. */
  git(...args: string[]): string;
  /** Writes files in the clone and commits them on the branch it stands on. */
  commit(files: Readonly<Record<string, string>>): void;
}

/** Variables that keep the settings of this machine out of the repositories. */
const isolated = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: '2026-01-31T08:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-31T08:00:00Z',
};

/** Makes a repository with one commit of these files, and a clone whose origin it is. */
export function publicRepository(files: Readonly<Record<string, string>>): PublicRepository {
  const folder = temporaryFolder();
  const [bare, clone] = [path.join(folder, 'origin.git'), path.join(folder, 'clone')];
  const run = (cwd: string, args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd,
      env: { ...process.env, ...isolated },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
  run(folder, ['init', '--quiet', '--bare', '--initial-branch=master', bare]);
  run(folder, ['clone', '--quiet', bare, clone]);
  const git = (...args: string[]): string => run(clone, args).trimEnd();
  git('config', 'user.name', 'Contributor');
  git('config', 'user.email', 'contributor@example.com');
  const commit = (more: Readonly<Record<string, string>>): void => {
    writeFiles(clone, more);
    git('add', '--all');
    git('commit', '--quiet', '-m', 'files');
  };
  git('checkout', '--quiet', '-b', 'master');
  commit(files);
  git('push', '--quiet', 'origin', 'master');
  git('remote', 'set-head', 'origin', 'master');
  return { folder, clone, bare, git, commit };
}
