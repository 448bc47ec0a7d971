import type { Diagnostic } from '@hubwright/schema';
import { sortLocated } from '../located-diagnostic.js';

/** The members of a lint report's summary. */
export interface LintSummary {
  readonly solutions: number;
  readonly files: number;
  readonly durationMs: number;
}

/** The version of the JSON formats; it counts up when a member changes its meaning or goes. */
export const jsonFormatVersion = 1;

/** The result of `lint --format json`. */
export function formatLintJson(diagnostics: readonly Diagnostic[], summary: LintSummary): string {
  const { solutions, files, durationMs } = summary;
  const report = {
    version: jsonFormatVersion,
    summary: { solutions, files, ...countSeverities(diagnostics), durationMs },
    diagnostics: locatedDiagnostics(diagnostics),
  };
  return JSON.stringify(report, null, 2) + '\n';
}

/** Diagnostics as JSON values, in the order of files and lines. */
export function locatedDiagnostics(diagnostics: readonly Diagnostic[]) {
  return sortLocated(diagnostics).map(({ located }) => located);
}

function countSeverities(diagnostics: readonly Diagnostic[]) {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
