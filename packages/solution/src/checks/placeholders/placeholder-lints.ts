import type { ConnectorContent } from '../connector-places.js';
import type { Lint } from '../lint.js';
import { findPlaceholdersDeclaredTwice, placeholderDeclaredTwice } from './placeholder-declared-twice.js';
import { findFillWithMismatches, placeholderFillWithMismatch } from './placeholder-fill-with-mismatch.js';
import { findUndeclaredPlaceholders, placeholderNotDeclared } from './placeholder-not-declared.js';
import { findUnusedPlaceholders, placeholderNotUsed } from './placeholder-not-used.js';
import { findInvalidPaths, placeholderPathInvalid } from './placeholder-path-invalid.js';
import { findPathsToNothing, placeholderPathMatchesNothing } from './placeholder-path-matches-nothing.js';
import { findMissingTableName, placeholderTableNameMissing } from './placeholder-table-name-missing.js';
import {
  findMisplacedRuntimePlaceholders,
  runtimePlaceholderMisplaced,
} from './runtime-placeholder-misplaced.js';
import {
  findUnprojectedStepPlaceholders,
  stepPlaceholderNotProjected,
} from './step-placeholder-not-projected.js';

/** The checks of placeholders, in the order they run. */
export const placeholderLints: readonly Lint<ConnectorContent>[] = [
  [placeholderNotDeclared, findUndeclaredPlaceholders],
  [placeholderNotUsed, findUnusedPlaceholders],
  [placeholderPathMatchesNothing, findPathsToNothing],
  [placeholderPathInvalid, findInvalidPaths],
  [placeholderDeclaredTwice, findPlaceholdersDeclaredTwice],
  [placeholderTableNameMissing, findMissingTableName],
  [placeholderFillWithMismatch, findFillWithMismatches],
  [runtimePlaceholderMisplaced, findMisplacedRuntimePlaceholders],
  [stepPlaceholderNotProjected, findUnprojectedStepPlaceholders],
];
