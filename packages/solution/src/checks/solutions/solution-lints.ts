import type { Solution } from '../../model.js';
import type { Lint } from '../lint.js';

/** The checks of a solution as a whole, in the order they run. */
export const solutionLints: readonly Lint<Solution>[] = [];
