import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Of the paths a data file lists, the files that lie outside its solution folder, relative to the workspace: content
 * may be listed from the repository's root, and a change there must rebuild the solution.
 */
export function findOutsideReferences(
  listedPaths: readonly string[],
  solutionRoot: string,
  workspaceRoot: string,
): string[] {
  const references = new Set<string>();
  for (const listed of listedPaths) {
    if (existsSync(path.join(workspaceRoot, solutionRoot, listed))) continue;
    const fromRoot = path.posix.normalize(listed);
    const isInside = fromRoot.startsWith(`${solutionRoot}/`);
    if (isInside || fromRoot.startsWith('..') || path.posix.isAbsolute(fromRoot)) continue;
    if (existsSync(path.join(workspaceRoot, fromRoot))) references.add(fromRoot);
  }
  return [...references].sort();
}
