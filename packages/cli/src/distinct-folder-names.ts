import path from 'node:path';
import type { Target } from './find-solutions.js';
import { UsageError } from './usage-error.js';

/**
 * Makes sure that solutions which are written below one folder, by their folder names, do not overwrite each other.
 * Throws a usage error that names the first two that would.
 */
export function requireDistinctFolderNames(targets: readonly Target[]): void {
  const pathOf = new Map<string, string>();
  for (const target of targets) {
    const name = path.basename(target.path);
    const earlier = pathOf.get(name);
    if (earlier !== undefined) {
      throw new UsageError(
        `"${earlier}" and "${target.path}" would both be written to "${name}". Write them to different folders, one at a time.`,
      );
    }
    pathOf.set(name, target.path);
  }
}
