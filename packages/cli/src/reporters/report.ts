import type { Diagnostic, Severity } from '@hubwright/schema';
import { sortLocated, type LocatedDiagnostic } from '../located-diagnostic.js';
import type { LintSummary } from './json.js';

/** A diagnostic, its place, and the target (as messages show its path) it was found in. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly located: LocatedDiagnostic;
  readonly target: string;
}

/** What every reporter is given. Nothing in it depends on the clock but `summary.durationMs`. */
export interface Report {
  /** Paths of the solutions and files that were checked, as messages show them, in the order they were checked. */
  readonly targets: readonly string[];
  /** In the order of files and lines. */
  readonly findings: readonly Finding[];
  readonly summary: LintSummary;
  /** The severity from which on a finding makes the command fail. */
  readonly failSeverity: Severity;
  /** Turns the path of a finding into one from the root of the repository, as code hosts expect it. */
  readonly repositoryPath: (file: string) => string;
}

/** What was found in one target. */
export interface TargetDiagnostics {
  readonly target: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Locates what was found in several targets and puts it into the order of files and lines. */
export function sortFindings(results: readonly TargetDiagnostics[]): Finding[] {
  const targetOf = new Map(
    results.flatMap(({ target, diagnostics }) =>
      diagnostics.map((diagnostic) => [diagnostic, target] as const),
    ),
  );
  return sortLocated([...targetOf.keys()]).map(({ diagnostic, located }) => ({
    diagnostic,
    located,
    target: targetOf.get(diagnostic)!,
  }));
}

const rank: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** Tells whether a finding of a severity makes a command fail that fails from `failSeverity` on. */
export function isFailure({ severity }: { readonly severity: Severity }, failSeverity: Severity): boolean {
  return rank[severity] >= rank[failSeverity];
}

/** How many findings of each severity there are. */
export function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { located } of findings) counts[located.severity] += 1;
  return counts;
}

/** "2 errors, 1 warning, 3 info", leaving out what there is none of; "no problems" when there is nothing. */
export function describeCounts(counts: Readonly<Record<Severity, number>>): string {
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map(
      (severity) =>
        `${counts[severity]} ${severity}${counts[severity] === 1 || severity === 'info' ? '' : 's'}`,
    );
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}
