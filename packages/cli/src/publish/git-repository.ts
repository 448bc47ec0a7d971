import { spawnSync } from 'node:child_process';
import { nodeFilePort } from '../node-file-port.js';
import { EnvironmentError, UsageError } from '../usage-error.js';

/** A clone that a command writes to, through git alone. */
export interface GitRepository {
  /** Root of the work tree, absolute. */
  readonly root: string;
  /** Runs git where it has no reason to fail; gives what it prints, without the line end. Throws an `EnvironmentError` with its message. */
  run(args: readonly string[], more?: GitInput): string;
  /** The same, with the bytes as they are. */
  read(args: readonly string[], more?: GitInput): Buffer;
  /** Runs git where "no" is an answer: `undefined` when it fails. */
  ask(args: readonly string[], more?: GitInput): string | undefined;
}

/** What a run of git gets beside its arguments. */
export interface GitInput {
  /** Standard input. */
  readonly input?: string | Uint8Array;
  /** Variables of the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Opens the clone at a folder (absolute). Git is run with lists of arguments, never through a shell, and a program that the clone names
 * as its file system monitor is not run. Throws a `UsageError` when the folder is not the root of a clone.
 */
export function openRepository(folder: string, given: string): GitRepository {
  const repository = repositoryAt(folder);
  const top = repository.ask(['rev-parse', '--show-toplevel']);
  if (top === undefined || top === '')
    throw new UsageError(`"${given}" of --clone is no clone: git finds no work tree there.`);
  if (nodeFilePort.realPath(folder) !== nodeFilePort.realPath(top))
    throw new UsageError(`"${given}" of --clone lies within the clone "${top}". Give the root of the clone.`);
  return repositoryAt(top);
}

/** Variables with which git leads to another repository; a hook of git has them set. `git rev-parse --local-env-vars` lists them. */
const leadingElsewhere = new Set([
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_NAMESPACE'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE', 'GIT_GRAFT_FILE'],
]);

function ownEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !leadingElsewhere.has(name)));
}

function repositoryAt(root: string): GitRepository {
  const start = (args: readonly string[], { input, env }: GitInput = {}) => {
    const { error, status, stdout, stderr } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
      cwd: root,
      env: { ...ownEnvironment(), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', ...env },
      maxBuffer: Number.POSITIVE_INFINITY,
      windowsHide: true,
      ...(input !== undefined && { input }),
    });
    if (error && 'code' in error && error.code === 'ENOENT')
      throw new UsageError(
        '"--to pull-request" needs the program "git", which was not found. Install it first.',
      );
    if (error) throw error;
    return { succeeded: status === 0, out: stdout, err: withoutCredentials(stderr.toString('utf8').trim()) };
  };
  const read = (args: readonly string[], more?: GitInput): Buffer => {
    const { succeeded, out, err } = start(args, more);
    if (!succeeded) throw new EnvironmentError(`"git ${args[0] ?? ''}" failed in "${root}": ${err}`);
    return out;
  };
  return {
    root,
    read,
    run: (args, more) => read(args, more).toString('utf8').trimEnd(),
    ask: (args, more) => {
      const { succeeded, out } = start(args, more);
      return succeeded ? out.toString('utf8').trimEnd() : undefined;
    },
  };
}

/** An address of a remote may hold a name and a password or a token. */
function withoutCredentials(text: string): string {
  return text.replaceAll(/:\/\/[^\s/@]+@/g, '://');
}
