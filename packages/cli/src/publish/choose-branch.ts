import { UsageError } from '../usage-error.js';
import type { GitRepository } from './git-repository.js';

/** The branch a solution goes to. */
export interface ChosenBranch {
  readonly name: string;
  /** What the branch is compared with, and starts from when it is new: a commit id. */
  readonly base: string;
  /** The ref of the base, for people. */
  readonly baseName: string;
  /** The commit the branch is at; `undefined` when it is new. */
  readonly tip: string | undefined;
  /** Whether the work tree stands on it. */
  readonly isCheckedOut: boolean;
}

/** What was asked for. */
export interface BranchRequest {
  readonly branch?: string;
  readonly base?: string;
  /** Name of the solution and its version, for a branch nobody has named. */
  readonly solution: string;
  readonly version: string;
}

/**
 * Chooses the branch and what it starts from. Throws a `UsageError` for a name git does not take, for the main branch of the repository,
 * and for a base that does not exist.
 */
export function chooseBranch(repository: GitRepository, request: BranchRequest): ChosenBranch {
  const name = request.branch ?? defaultName(request.solution, request.version);
  if (repository.ask(['check-ref-format', '--branch', name]) !== name)
    throw new UsageError(`"${name}" of --branch is no name git takes for a branch.`);
  const main = repository.ask(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  if (['main', 'master', main?.replace(/^origin\//, '')].includes(name))
    throw new UsageError(
      `"${name}" is the main branch of the repository; a pull request comes from another one.`,
    );
  const baseName = request.base ?? (main === undefined ? 'HEAD' : main);
  const base = resolveCommit(repository, baseName);
  if (base === undefined)
    throw new UsageError(
      request.base === undefined
        ? `The clone "${repository.root}" has no commit yet.`
        : `"${baseName}" of --base is no commit, branch or tag of the clone.`,
    );
  return {
    name,
    base,
    baseName,
    tip: resolveCommit(repository, `refs/heads/${name}`),
    isCheckedOut: repository.ask(['symbolic-ref', '--quiet', 'HEAD']) === `refs/heads/${name}`,
  };
}

/** `--end-of-options` keeps a ref that begins with a dash from being an option. */
function resolveCommit(repository: GitRepository, ref: string): string | undefined {
  return repository.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
}

function defaultName(solution: string, version: string): string {
  const words = solution.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '');
  return `hubwright/${words === '' ? 'solution' : words}-${version}`;
}
