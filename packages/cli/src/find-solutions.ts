import path from 'node:path';
import { suggest } from '@hubwright/schema';
import { findDataFileName } from '@hubwright/solution';
import { nodeFilePort, slashes } from './node-file-port.js';
import { UsageError } from './usage-error.js';

/** What a path on the command line stands for. Paths are absolute, with forward slashes. */
export interface Target {
  readonly kind: 'solution' | 'file' | 'files';
  /** The solution folder, the file, or the folder of the files. */
  readonly path: string;
  /** The files of kind `files`: content of one folder that belongs to no solution. */
  readonly files?: readonly string[];
  /** The solution a file lies in: it is checked in its context. */
  readonly solution?: string;
}

/**
 * Turns the paths of a command into solution folders and single files. A path is a solution folder, a folder above
 * solutions, a file of a solution, or a connector file; the default is `solutions/`, `Solutions/` or the current folder.
 */
export function findTargets(paths: readonly string[], directory: string): Target[] {
  const given = paths.length > 0 ? paths : defaultPaths(directory);
  const targets = given.flatMap((given) => findTargetsAt(slashes(path.resolve(directory, given)), given));
  const unique = new Map(targets.map((target) => [target.path, target]));
  return [...unique.values()];
}

function defaultPaths(directory: string): string[] {
  for (const name of ['solutions', 'Solutions']) {
    if (nodeFilePort.stat(path.join(directory, name))?.kind === 'directory') return [name];
  }
  return ['.'];
}

/** What one path (absolute, and as it was given) stands for. Throws a `UsageError` when that is nothing. */
export function findTargetsAt(absolute: string, given: string): Target[] {
  const found = nodeFilePort.stat(absolute);
  if (!found) throw new UsageError(`"${given}" does not exist. ${wayOut(absolute)}`);
  if (found.kind === 'file') return [{ kind: 'file', path: absolute }];
  if (isSolutionFolder(absolute)) return [{ kind: 'solution', path: absolute }];
  const below = solutionsBelow(absolute, 0);
  // A folder that merely lacks its data file is still somebody's solution: its diagnostics say what is missing.
  if (below.length === 0 && looksLikeSolution(absolute)) return [{ kind: 'solution', path: absolute }];
  if (below.length === 0) {
    throw new UsageError(
      `There is no solution in "${given}": no folder below it has "Data/Solution_*.json".`,
    );
  }
  return below;
}

function wayOut(absolute: string): string {
  const neighbours = (nodeFilePort.list(path.posix.dirname(absolute)) ?? []).map(({ name }) => name);
  const near = suggest(path.posix.basename(absolute), neighbours);
  return near === undefined
    ? 'Give a solution folder, a folder above solutions or a file.'
    : `Did you mean "${near}"?`;
}

function solutionsBelow(folder: string, depth: number): Target[] {
  if (depth === 3) return [];
  const targets: Target[] = [];
  for (const { name, kind } of nodeFilePort.list(folder) ?? []) {
    if (kind !== 'directory' || name.startsWith('.') || name === 'node_modules') continue;
    const child = `${folder}/${name}`;
    if (isSolutionFolder(child)) targets.push({ kind: 'solution', path: child });
    else targets.push(...solutionsBelow(child, depth + 1));
  }
  return targets;
}

/** A solution folder has a data file. */
export function isSolutionFolder(folder: string): boolean {
  return (nodeFilePort.list(folder) ?? []).some(
    ({ name, kind }) =>
      kind === 'directory' &&
      name.toLowerCase() === 'data' &&
      findDataFileName(nodeFilePort.list(`${folder}/${name}`) ?? []) !== undefined,
  );
}

function looksLikeSolution(folder: string): boolean {
  const names = new Set((nodeFilePort.list(folder) ?? []).map(({ name }) => name));
  return names.has('SolutionMetadata.json') || names.has('Data Connectors') || names.has('Analytic Rules');
}
