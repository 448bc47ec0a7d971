import { hasErrors, type Severity } from '@hubwright/schema';
import type { Transport } from '@hubwright/poller';
import { applyFixes } from '../apply-fixes.js';
import type { BaselineOptions } from '../baseline/baseline-request.js';
import { cacheFolder } from '../cache-folder.js';
import { findCustomChecks } from '../config/find-custom-checks.js';
import { selectChecks, type CheckSelection } from '../config/select-checks.js';
import { loadCustomChecks } from '../custom-checks/load-custom-checks.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { findLintTargets } from '../find-lint-targets.js';
import type { Target } from '../find-solutions.js';
import type { CommonOptions } from '../output.js';
import { applyProfile, type Profile } from '../profiles/apply-profile.js';
import { readReportOutputs } from '../reporters/report-outputs.js';
import { isFailure, sortFindings, type Finding } from '../reporters/report.js';
import { stepSummaryOf } from '../reporters/step-summary.js';
import { writeReports } from '../reporters/write-reports.js';
import type { Since } from '../since/since.js';
import { todayInUtc, type Today } from '../suppressions/clock.js';
import type { Terminal } from '../terminal.js';
import { curateFindings, type CuratedFindings } from './curate-findings.js';
import { formatLintText, makeReport } from './lint-report.js';
import { lintTargets } from '../lint-all.js';
import { isStoppedBeforePackage } from '../lint/came-as-far-as.js';
import type { LintedTarget } from '../lint/linted-target.js';
import { readSteering, steeringFolder } from './steering.js';

/** Options of `hubwright lint`. */
export interface LintCommandOptions extends Omit<CommonOptions, 'format'>, BaselineOptions, CheckSelection {
  /** Formats separated by commas, each with an optional `=file`; see `readReportOutputs`. */
  readonly format: string;
  readonly failSeverity?: Severity;
  readonly maxProblems?: number;
  /** Apply the fixes of findings to the files. */
  readonly fix?: boolean;
  /** False leaves out the analysis of queries. */
  readonly kql?: boolean;
  /** Check only what changed since this commit, and compare with it. */
  readonly since?: string;
  /** False neither uses nor keeps results of other runs. */
  readonly cache?: boolean;
  /** Whose demands are met: what they are is an error, and the package on disk is examined. */
  readonly profile?: Profile;
  /** Follow the links of texts; nothing else of lint touches the network. */
  readonly links?: boolean;
}

/** What `lint` takes from the process besides the terminal; tests hand in their own. */
export interface LintSurroundings {
  readonly today: Today;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How links are followed; by default over the network, and to public addresses only. */
  readonly transport?: Transport;
}

/**
 * Checks every solution and connector file the paths stand for, and reports what configuration, suppressions and baseline
 * leave of it. With `--fix`, what can be mended is, unless it is suppressed or not asked for, and checked again.
 */
export async function runLint(
  paths: readonly string[],
  options: LintCommandOptions,
  terminal: Terminal,
  surroundings: LintSurroundings = processSurroundings(),
): Promise<ExitCode> {
  const started = performance.now();
  const root = terminal.directory;
  const outputs = readReportOutputs(options.format, options.output);
  const found = findLintTargets(paths, root);
  const customChecks = findCustomChecks(found.map(steeringFolder));
  await loadCustomChecks(customChecks);
  const isSelected = selectChecks(options);
  const since = await readSince(options.since, found, root);
  const targets = since?.targets ?? found;
  const steering = readSteering(targets, options, root);
  const curateOptions = { root, today: surroundings.today(), isSelected };
  const report = (linted: readonly LintedTarget[], curated: CuratedFindings) => {
    const durationMs = Math.round(performance.now() - started);
    const made = makeReport(linted, curated.findings, { ...options, root, durationMs });
    writeReports(outputs, made, {
      terminal,
      formatText: (color) => formatLintText(made, curated, options, color),
      ...stepSummaryOf(surroundings.environment, root),
    });
  };

  if (hasErrors(steering.diagnostics)) {
    const findings = sortFindings([{ target: '.', diagnostics: steering.diagnostics }]);
    report([], { findings, suppressed: 0, known: 0, baselineNote: undefined });
    terminal.err('hubwright: nothing was checked, because a file that steers the checks cannot be used.\n');
    return exitCodes.usage;
  }
  if (since && !options.quiet) terminal.err(`${since.note}\n`);
  const lintOptions = {
    root,
    kql: options.kql !== false,
    customChecks,
    // SARIF tells editors how to mend what was found.
    withEdits: options.fix === true || outputs.some(({ format }) => format === 'sarif'),
    today: surroundings.today(),
    cacheFolder: options.cache === false ? undefined : cacheFolder(surroundings.environment),
  };
  const lint = async () => {
    const linted = await lintTargets(targets, lintOptions, terminal, options.quiet !== true);
    return since?.compare(linted) ?? linted;
  };
  let linted = await lint();
  if (options.fix) {
    const fixable = curateFindings(linted, { ...steering, baseline: undefined }, curateOptions).findings;
    const { fixes, files } = applyFixes(
      fixable.map(({ diagnostic }) => diagnostic),
      root,
    );
    if (fixes > 0) {
      terminal.err(`${fixes} ${fixes === 1 ? 'fix' : 'fixes'} applied: ${files.join(', ')}\n`);
      linted = await lint();
    }
  }
  if (options.links) {
    const { lintLinks } = await import('../links/lint-links.js');
    linted = await lintLinks(linted, { root, cacheFolder: lintOptions.cacheFolder, ...surroundings });
  }
  const profiled = await applyProfile(linted, options.profile, root);
  const curated = curateFindings(profiled, steering, curateOptions);
  report(linted, curated);
  if (curated.baselineNote !== undefined) terminal.err(`${curated.baselineNote}\n`);
  noteHiddenErrors(linted, curated.findings, options, terminal);
  const { failSeverity = 'error' } = options;
  return curated.findings.some(({ located }) => isFailure(located, failSeverity))
    ? exitCodes.findings
    : exitCodes.clean;
}

/** Loaded when it is asked for: most runs compare with nothing. */
async function readSince(
  ref: string | undefined,
  targets: readonly Target[],
  root: string,
): Promise<Since | undefined> {
  return ref === undefined ? undefined : (await import('../since/since.js')).readSince(ref, targets, root);
}

function processSurroundings(): LintSurroundings {
  return { today: todayInUtc, environment: process.env };
}

/** How many solutions a note names one by one. */
const maximumNamed = 5;

/** An error nobody sees may have kept checks from running that somebody asked for. */
function noteHiddenErrors(
  linted: readonly LintedTarget[],
  findings: readonly Finding[],
  { quiet = false }: LintCommandOptions,
  terminal: Terminal,
): void {
  const shown = new Set(
    findings.filter(({ located }) => located.severity === 'error').map(({ target }) => target),
  );
  const stopped = linted.filter(
    ({ name, target, diagnostics }) =>
      target.kind === 'solution' && isStoppedBeforePackage(diagnostics) && !shown.has(name),
  );
  if (quiet || stopped.length === 0) return;
  const names = stopped.slice(0, maximumNamed).map(({ name }) => name);
  const others = stopped.length > names.length ? ` and ${stopped.length - names.length} others` : '';
  terminal.err(
    `Not checked as packages, because of errors that are not reported here: ${names.join(', ')}${others}\n`,
  );
}
