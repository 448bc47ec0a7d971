import type { AnyCheck, Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LoadedFolder } from '../lint.js';
import { pairContent, type PairedContent } from './pair-content.js';

/** A solution at one time. */
export interface SolutionState {
  readonly solution: Solution;
  readonly folder: LoadedFolder;
}

/** What the checks in this folder look at: a solution as it was and as it is, and which items are the same ones. */
export interface Change extends PairedContent {
  readonly earlier: SolutionState;
  readonly now: SolutionState;
}

/** A check of a change, and the function that finds what it reports. */
export type ChangeLint = readonly [check: AnyCheck, find: (change: Change) => readonly Diagnostic[]];

/** Lays two states of a solution side by side. */
export function changeBetween(earlier: SolutionState, now: SolutionState): Change {
  return { earlier, now, ...pairContent(earlier.solution.content, now.solution.content) };
}
