import path from 'node:path';
import type { Severity } from '@hubwright/schema';
import { repositoryRootOf } from '../config/folders-upwards.js';
import { displayPathFrom } from '../display-path.js';
import { isFailure, type Finding, type Report } from '../reporters/report.js';
import { countProblems, formatDiagnostics } from '../reporters/text.js';
import type { CuratedFindings } from './curate-findings.js';
import type { LintedTarget } from '../lint/linted-target.js';

/** What a report takes from the run. */
export interface ReportOptions {
  /** The folder paths of messages are relative to; absolute. */
  readonly root: string;
  readonly durationMs: number;
  readonly failSeverity?: Severity;
}

/** Makes the report of what was linted and what is left of the findings. */
export function makeReport(
  linted: readonly LintedTarget[],
  findings: readonly Finding[],
  { root, durationMs, failSeverity = 'error' }: ReportOptions,
): Report {
  const solutions = linted.filter(({ target }) => target.kind === 'solution').length;
  const files = linted.reduce((sum, one) => sum + one.files, 0);
  const fromRepository = displayPathFrom(repositoryRootOf(root));
  return {
    targets: linted.map(({ name }) => name),
    findings,
    summary: { solutions, files, durationMs },
    failSeverity,
    repositoryPath: (file) => fromRepository(path.resolve(root, file)),
  };
}

/** What the text report of `lint` shows. */
export interface LintTextOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly failSeverity?: Severity;
  readonly maxProblems?: number;
}

/** The report as text, and a last line that counts; with `quiet`, only what makes the command fail. */
export function formatLintText(
  { findings, targets }: Report,
  curated: CuratedFindings,
  { verbose = false, quiet = false, failSeverity = 'error', maxProblems }: LintTextOptions,
  color: boolean,
): string {
  const diagnostics = findings.map(({ diagnostic }) => diagnostic);
  const shown = quiet ? diagnostics.filter((diagnostic) => isFailure(diagnostic, failSeverity)) : diagnostics;
  const text = formatDiagnostics(shown, {
    color,
    verbose: verbose || failSeverity === 'info',
    ...(maxProblems !== undefined && { maxProblems }),
  });
  // Nothing was checked when there is no target: what stands above says why.
  if (quiet || targets.length === 0) return text;
  const checked = `${targets.length} ${targets.length === 1 ? 'target' : 'targets'} checked`;
  return `${text}${checked}: ${countProblems(diagnostics, verbose)}${describeHidden(curated)}\n`;
}

function describeHidden({ suppressed, known }: CuratedFindings): string {
  const parts = [
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
