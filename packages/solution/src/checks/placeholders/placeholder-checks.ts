import type { AnyCheck } from '@hubwright/schema';
import { placeholderDeclaredTwice } from './placeholder-declared-twice.js';
import { placeholderFillWithMismatch } from './placeholder-fill-with-mismatch.js';
import { placeholderNotDeclared } from './placeholder-not-declared.js';
import { placeholderNotUsed } from './placeholder-not-used.js';
import { placeholderPathInvalid } from './placeholder-path-invalid.js';
import { placeholderPathMatchesNothing } from './placeholder-path-matches-nothing.js';
import { placeholderTableNameMissing } from './placeholder-table-name-missing.js';
import { runtimePlaceholderMisplaced } from './runtime-placeholder-misplaced.js';
import { stepPlaceholderNotProjected } from './step-placeholder-not-projected.js';

/** The checks on placeholders, in the order they run. */
export const placeholderChecks: readonly AnyCheck[] = [
  placeholderNotDeclared,
  placeholderNotUsed,
  placeholderPathMatchesNothing,
  placeholderPathInvalid,
  placeholderDeclaredTwice,
  placeholderTableNameMissing,
  placeholderFillWithMismatch,
  runtimePlaceholderMisplaced,
  stepPlaceholderNotProjected,
];
