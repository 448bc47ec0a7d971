import type { Diagnostic } from '@hubwright/schema';
import type { Target } from '../find-solutions.js';
import type { Suppression } from '../suppressions/suppression.js';

/** What linting one target found, before anything is configured away. */
export interface LintedTarget {
  readonly target: Target;
  /** The path of the target as messages show it. */
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were read, and which (absolute). */
  readonly files: number;
  readonly filesRead: ReadonlySet<string>;
  /** Whether queries were analysed. */
  readonly kql: boolean;
  /** Whether links were followed. */
  readonly links?: boolean;
  /** Whether the target was compared with an earlier commit (`--since`). */
  readonly isCompared?: boolean;
  /** The suppressing comments of the YAML files that were read. */
  readonly comments: readonly Suppression[];
}
