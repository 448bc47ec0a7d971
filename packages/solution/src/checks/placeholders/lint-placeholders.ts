import type { Diagnostic } from '@hubwright/schema';
import type { Content } from '../../model.js';
import { findPlaceholdersDeclaredTwice } from './placeholder-declared-twice.js';
import { findFillWithMismatches } from './placeholder-fill-with-mismatch.js';
import { findUndeclaredPlaceholders } from './placeholder-not-declared.js';
import { findUnusedPlaceholders } from './placeholder-not-used.js';
import { findInvalidPaths } from './placeholder-path-invalid.js';
import { findPathsToNothing } from './placeholder-path-matches-nothing.js';
import { findMissingTableName } from './placeholder-table-name-missing.js';
import { findMisplacedRuntimePlaceholders } from './runtime-placeholder-misplaced.js';
import { findUnprojectedStepPlaceholders } from './step-placeholder-not-projected.js';

const linters = [
  findUndeclaredPlaceholders,
  findUnusedPlaceholders,
  findPathsToNothing,
  findInvalidPaths,
  findPlaceholdersDeclaredTwice,
  findMissingTableName,
  findFillWithMismatches,
  findMisplacedRuntimePlaceholders,
  findUnprojectedStepPlaceholders,
];

/** Runs every check on placeholders over a connector of either generation; content of other kinds has no findings. */
export function lintPlaceholders(content: Content): Diagnostic[] {
  if (content.contentKind !== 'DataConnector' && content.contentKind !== 'CcfConnector') return [];
  return linters.flatMap((lint) => lint(content));
}
