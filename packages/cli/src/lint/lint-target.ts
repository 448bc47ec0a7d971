import { lintQueries } from '@hubwright/solution';
import { loadCustomChecks } from '../custom-checks/load-custom-checks.js';
import { runCustomChecks } from '../custom-checks/run-custom-checks.js';
import type { Target } from '../find-solutions.js';
import { lintFiles, lintSolution } from '../lint-solution.js';
import { nodeFilePort } from '../node-file-port.js';
import { openVerdictFile, type VerdictFile } from '../verdict-file.js';
import { isUnchanged, observeFiles } from './observe-files.js';
import { openRecordFolder, type RecordFolder } from './record-folder.js';
import { toDiagnosticRecord, type TargetRecord } from './target-record.js';

/** How to lint targets; values that can be sent from one thread to another. */
export interface LintTargetOptions {
  /** The folder messages show paths relative to; absolute. */
  readonly root: string;
  /** The day in UTC, as YYYY-MM-DD. */
  readonly today: string;
  /** Modules of custom checks, absolute paths. What they import is not known, so nothing is kept when there are any. */
  readonly customChecks: readonly string[];
  /** Whether somebody asks for the edits of fixes. */
  readonly withEdits: boolean;
  /** Whether queries are analysed. */
  readonly kql: boolean;
  /** Where results and verdicts on queries are kept between runs; without it nothing is. */
  readonly cacheFolder: string | undefined;
}

/** What a thread keeps open from one target to the next. */
interface Caches {
  readonly verdicts: VerdictFile | undefined;
  readonly records: RecordFolder | undefined;
}

const caches = new WeakMap<LintTargetOptions, Caches>();

/** Lints a target, or finds that nothing of what it depends on has changed since it was linted the last time. */
export async function lintTarget(target: Target, options: LintTargetOptions): Promise<TargetRecord> {
  const { records, verdicts } = openCaches(options);
  const customChecks = await loadCustomChecks(options.customChecks);
  const { root, kql, today, withEdits } = options;
  const circumstances = { root, kql, today, withEdits };
  const kept = records?.read(target, circumstances);
  if (kept && isUnchanged(kept.seen, nodeFilePort)) return kept.record;
  const port = observeFiles(nodeFilePort);
  const linted =
    target.kind === 'solution'
      ? lintSolution(target.path, { root, today, files: port })
      : lintFiles(target, { root, today, files: port });
  const { solution, content, files, isWanted = () => true } = linted;
  const inQueries = kql
    ? await lintQueries({ content }, { isWanted, ...(verdicts && { store: verdicts }) })
    : [];
  verdicts?.save();
  const own = runCustomChecks(customChecks, { solution, content, today }).filter(
    ({ location }) => typeof location === 'symbol' || isWanted(location.source),
  );
  const record = {
    diagnostics: [...linted.diagnostics, ...own, ...inQueries].map((diagnostic) =>
      toDiagnosticRecord(diagnostic, withEdits),
    ),
    files,
    filesRead: [...port.filesRead],
    filesWithComments: [...port.filesWithComments],
    kql,
  };
  records?.write(target, circumstances, { seen: port.seen(), record });
  return record;
}

function openCaches(options: LintTargetOptions): Caches {
  const known = caches.get(options);
  if (known) return known;
  const { cacheFolder, kql } = options;
  const opened = {
    verdicts: kql && cacheFolder !== undefined ? openVerdictFile(cacheFolder) : undefined,
    records:
      cacheFolder === undefined || options.customChecks.length > 0
        ? undefined
        : openRecordFolder(cacheFolder),
  };
  caches.set(options, opened);
  return opened;
}
