import { posix } from 'node:path';
import { compareWithEarlier, loadSolution, type FilePort } from '@hubwright/solution';
import type { LintedTarget } from '../lint/linted-target.js';
import { repositoryRootOf } from '../config/folders-upwards.js';
import { displayPathFrom } from '../display-path.js';
import type { Target } from '../find-solutions.js';
import { nodeFilePort } from '../node-file-port.js';
import { UsageError } from '../usage-error.js';
import { chooseTargets } from './choose-targets.js';
import { commitFilePort } from './commit-file-port.js';
import { findBaseCommit } from './find-base-commit.js';
import { listChangedFiles } from './list-changed-files.js';

/** What `--since` makes of a run of `lint`. */
export interface Since {
  /** The targets that changed. */
  readonly targets: readonly Target[];
  /** How many of them there are, as a line for people. */
  readonly note: string;
  /** Adds what comparing each solution with its earlier state finds. */
  readonly compare: (linted: readonly LintedTarget[]) => LintedTarget[];
}

/** Restricts targets to those that changed since HEAD left `ref`; `root` is the folder of the command (absolute). */
export function readSince(ref: string, all: readonly Target[], root: string): Since {
  const repository = repositoryOf(all, root);
  const base = findBaseCommit(repository, ref);
  const earlier = commitFilePort(repository, base.commit);
  const files = listChangedFiles(repository, base.commit);
  const targets = chooseTargets(all, { root: repository, files, earlier });
  const folders = targets.filter(({ kind }) => kind === 'solution').map(({ path }) => path);
  earlier.prefetch(folders);
  return {
    targets,
    note: describe(targets.length, all.length, base),
    compare: (linted) => linted.map((one) => compareTarget(one, earlier, root)),
  };
}

function describe(changed: number, all: number, { ref, commit }: { ref: string; commit: string }): string {
  const since = `since ${ref} (${commit.slice(0, 10)})`;
  if (changed === 0) return `Nothing to check: no solution has changed ${since}.`;
  return `${changed} of ${all} ${all === 1 ? 'target' : 'targets'} changed ${since}.`;
}

/** The repository of the targets; where there is none, git says so. */
function repositoryOf(targets: readonly Target[], root: string): string {
  const found = targets.map(({ kind, path }) =>
    repositoryRootOf(kind === 'file' ? posix.dirname(path) : path),
  );
  const roots = [...new Set(found)].filter((folder) => nodeFilePort.stat(`${folder}/.git`) !== undefined);
  if (roots.length > 1) {
    throw new UsageError(
      `"--since" compares within one repository, but the paths are in several: ${roots.join(', ')}. Call it once for each.`,
    );
  }
  return roots[0] ?? repositoryRootOf(root);
}

function compareTarget(one: LintedTarget, earlier: FilePort, root: string): LintedTarget {
  const { target, diagnostics } = one;
  if (target.kind !== 'solution') return one;
  const options = { displayPath: displayPathFrom(root) };
  const before = loadSolution(target.path, earlier, options);
  const now = loadSolution(target.path, nodeFilePort, options);
  return { ...one, isCompared: true, diagnostics: [...diagnostics, ...compareWithEarlier(before, now)] };
}
