import { spawnSync } from 'node:child_process';
import { UsageError } from '../usage-error.js';

/** What git answered. */
export interface GitAnswer {
  readonly succeeded: boolean;
  readonly out: Buffer;
  readonly err: string;
}

/**
 * Runs `git` in a folder (absolute), never through a shell. It only reads: locks that are merely convenient are not
 * taken. Throws when there is no `git` to run.
 */
export function runGit(folder: string, args: readonly string[], input?: string): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', [...args], {
    cwd: folder,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
    ...(input !== undefined && { input }),
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new UsageError(
      '"--since" needs the program "git", which was not found. Install it, or leave the option out to check everything.',
    );
  }
  if (error) throw error;
  return { succeeded: status === 0, out: stdout, err: stderr.toString('utf8').trim() };
}

/** Runs `git` where it has no reason to fail. What it says of a failure is for the user: it is about the repository. */
export function askGit(folder: string, args: readonly string[], input?: string): Buffer {
  const { succeeded, out, err } = runGit(folder, args, input);
  if (!succeeded) throw new UsageError(`"git ${args[0] ?? ''}" failed, which "--since" needs: ${err}`);
  return out;
}

/** The names in a list of git that are separated by NUL (`-z`), in which nothing is quoted. */
export function splitNames(list: Buffer): string[] {
  return list
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
}
