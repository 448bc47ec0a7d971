import path from 'node:path';
import { NoLocation, type Diagnostic } from '@hubwright/schema';
import { applyBaseline } from '../baseline/apply-baseline.js';
import { applyConfiguration } from '../config/apply-configuration.js';
import { slashes } from '../node-file-port.js';
import { sortFindings, type Finding, type TargetDiagnostics } from '../reporters/report.js';
import { applySuppressions } from '../suppressions/apply-suppressions.js';
import { reportSuppressions } from '../suppressions/report-suppressions.js';
import { cameAsFarAs, isAbout } from '../lint/came-as-far-as.js';
import type { LintedTarget } from '../lint/linted-target.js';
import { steeringFolder, type Steering } from './steering.js';

/** What is reported of everything that was found. */
export interface CuratedFindings {
  /** In the order of files and lines. */
  readonly findings: readonly Finding[];
  /** How many findings were suppressed, and how many the baseline knew. */
  readonly suppressed: number;
  readonly known: number;
  readonly baselineNote: string | undefined;
}

/** How findings are curated. */
export interface CurateOptions {
  /** The folder paths of messages are relative to; absolute. */
  readonly root: string;
  /** The day, as YYYY-MM-DD. */
  readonly today: string;
  readonly isSelected: (checkId: string) => boolean;
}

/**
 * Decides what is reported: suppressions first, so that whether one is used does not depend on what else is asked for;
 * then the severities of the configuration, the checks of the command line, and the baseline.
 */
export function curateFindings(
  linted: readonly LintedTarget[],
  steering: Steering,
  { root, today, isSelected }: CurateOptions,
): CuratedFindings {
  const absolutePath = (file: string) => slashes(path.resolve(root, file));
  const came = (checkId: string, file: string) =>
    linted.some((one) => cameAsFarAs(one, checkId, file, absolutePath));
  const all = linted.flatMap(({ diagnostics }) => diagnostics);
  const suppressions = [...steering.suppressions, ...distinctComments(linted)];
  const { kept, used } = applySuppressions(all, suppressions, today, absolutePath);
  const isCovered = (file: string) => linted.some((one) => isAbout(one, file));
  const remarks = reportSuppressions(suppressions, { used, today, wasChecked: came, isCovered });

  const left = new Set(kept);
  const results = linted.map((one, index) => {
    const own = one.diagnostics.filter((diagnostic) => left.has(diagnostic));
    const about = remarks.filter((remark) => ownerOf(remark, linted, absolutePath) === index);
    return configure(one, [...own, ...about], steering, absolutePath);
  });
  const selected = results.map(({ target, diagnostics }) => ({
    target,
    diagnostics: diagnostics.filter(({ checkId }) => isSelected(checkId)),
  }));
  return compare(sortFindings(selected), selected, steering, {
    suppressed: all.length - kept.length,
    absolutePath,
    wasChecked: (checkId, file) => isSelected(checkId) && came(checkId, file),
  });
}

/** Two solutions may share a file, whose comments count once. */
function distinctComments(linted: readonly LintedTarget[]) {
  const owner = new Map(
    linted.flatMap(({ comments }, index) => comments.map(({ file }) => [file, index] as const)),
  );
  return linted.flatMap(({ comments }, index) => comments.filter(({ file }) => owner.get(file) === index));
}

/** The target a remark on a file belongs to: the first that is about it; what lies above all targets, to the first. */
function ownerOf(
  { location }: Diagnostic,
  linted: readonly LintedTarget[],
  absolutePath: (file: string) => string,
): number {
  if (location === NoLocation) return 0;
  const file = absolutePath(location.source.path);
  return Math.max(
    0,
    linted.findIndex((one) => isAbout(one, file)),
  );
}

function configure(
  { target, name }: LintedTarget,
  diagnostics: readonly Diagnostic[],
  steering: Steering,
  absolutePath: (file: string) => string,
): TargetDiagnostics {
  const configuration = steering.configurationOf(steeringFolder(target));
  if (!configuration) return { target: name, diagnostics };
  const configured = diagnostics.flatMap((diagnostic) => {
    const { location } = diagnostic;
    const file = location === NoLocation ? target.path : absolutePath(location.source.path);
    return applyConfiguration(diagnostic, file, configuration) ?? [];
  });
  return { target: name, diagnostics: configured };
}

interface Comparing {
  readonly suppressed: number;
  readonly absolutePath: (file: string) => string;
  readonly wasChecked: (checkId: string, file: string) => boolean;
}

function compare(
  findings: readonly Finding[],
  results: readonly TargetDiagnostics[],
  { baseline }: Steering,
  { suppressed, ...run }: Comparing,
): CuratedFindings {
  if (!baseline) return { findings, suppressed, known: 0, baselineNote: undefined };
  const { file, mode, entries } = baseline;
  const { fresh, gone, known, note } = applyBaseline(file, mode, findings, entries, run);
  const remarks = { target: results[0]?.target ?? '', diagnostics: gone };
  const all = gone.length === 0 ? fresh : sortFindings([...groupByTarget(fresh), remarks]);
  return { findings: all, suppressed, known, baselineNote: note };
}

function groupByTarget(findings: readonly Finding[]): TargetDiagnostics[] {
  return findings.map(({ target, diagnostic }) => ({ target, diagnostics: [diagnostic] }));
}
