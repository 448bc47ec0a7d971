import type { Diagnostic } from '@hubwright/schema';
import { sortFindings, type Report } from '../reporters/report.js';

/** A report of diagnostics that were all found in one target, with paths as they are. */
export function sampleReport(diagnostics: readonly Diagnostic[], traits: Partial<Report> = {}): Report {
  return {
    targets: ['Contoso'],
    findings: sortFindings([{ target: 'Contoso', diagnostics }]),
    summary: { solutions: 1, files: 2, durationMs: 5 },
    failSeverity: 'error',
    repositoryPath: (file) => file,
    ...traits,
  };
}
