import type { AnyCheck, Diagnostic } from '@hubwright/schema';
import type { LoadResult } from '../../loading/load-solution.js';
import { changeBetween } from './change.js';
import { changeLints } from './change-lints.js';

/** The checks that compare a solution with an earlier state of it. */
export const changeChecks: readonly AnyCheck[] = changeLints.map(([check]) => check);

/**
 * Compares a solution with an earlier state of it, loaded from the same folder with the same display paths. All locations
 * are in the present files. A state that could not be loaded, or was not there yet, compares with nothing.
 */
export function compareWithEarlier(earlier: LoadResult, now: LoadResult): Diagnostic[] {
  if (!earlier.solution || !now.solution) return [];
  const change = changeBetween(
    { solution: earlier.solution, folder: earlier.folder },
    { solution: now.solution, folder: now.folder },
  );
  return changeLints.flatMap(([, find]) => find(change));
}
