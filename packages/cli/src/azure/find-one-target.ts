import { findTargets, type Target } from '../find-solutions.js';
import { UsageError } from '../usage-error.js';

/** Finds what a path stands for, and throws a `UsageError` when that is several solutions. */
export function findOneTarget(given: string, directory: string): Target {
  const [target, ...more] = findTargets([given], directory);
  if (!target || more.length > 0)
    throw new UsageError(
      `"${given}" holds ${more.length + 1} solutions; give the folder of one, or the file of a connector.`,
    );
  return target;
}
