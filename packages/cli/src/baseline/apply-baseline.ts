import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '@hubwright/schema';
import { baselineEntryGone } from '../checks/baseline-entry-gone.js';
import { writeAtomically } from '../write-atomically.js';
import type { Finding } from '../reporters/report.js';
import { formatBaseline, type BaselineEntry, type LocatedEntry } from './baseline.js';
import { compareWithBaseline, type BaselineRun } from './compare-with-baseline.js';

/** What to do with the file of a baseline: nothing, take out what is gone, or write all that is found now. */
export type BaselineMode = 'read' | 'update' | 'create';

/** What a baseline leaves of findings. */
export interface BaselineOutcome {
  readonly fresh: readonly Finding[];
  /** Entries that do not occur any more, where the file was not rewritten without them. */
  readonly gone: readonly Diagnostic[];
  /** How many findings the baseline knew. */
  readonly known: number;
  /** A note for the user when the file was written. */
  readonly note: string | undefined;
}

/**
 * Takes the findings a baseline (absolute path, its entries already read) knows out of a report, and rewrites the file as
 * `mode` says. An update only ever takes entries away; entries this run did not look for stay in every mode.
 */
export function applyBaseline(
  file: string,
  mode: BaselineMode,
  findings: readonly Finding[],
  entries: readonly LocatedEntry[],
  run: Omit<BaselineRun, 'folder'>,
): BaselineOutcome {
  const folder = path.dirname(file);
  const { fresh, current, gone, lasting } = compareWithBaseline(findings, entries, { ...run, folder });
  const known = findings.length - fresh.length;
  if (mode === 'create') {
    write(file, distinct([...current, ...lasting]));
    return {
      fresh: [],
      gone: [],
      known: findings.length,
      note: `${countFindings(current.length)} written to the baseline.`,
    };
  }
  if (mode === 'update') {
    if (gone.length === 0) return { fresh, gone: [], known, note: undefined };
    write(file, lasting);
    return { fresh, gone: [], known, note: `${countFindings(gone.length)} taken out of the baseline.` };
  }
  const reports = gone.map(({ check, file: name, location }) =>
    baselineEntryGone.report('gone', { check, file: name }, location),
  );
  return { fresh, gone: reports, known, note: undefined };
}

function countFindings(count: number): string {
  return `${count} ${count === 1 ? 'finding' : 'findings'}`;
}

/** An entry that is still found is told with its message of today. */
function distinct(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const first = new Map<string, BaselineEntry>();
  for (const entry of entries) if (!first.has(entry.fingerprint)) first.set(entry.fingerprint, entry);
  return [...first.values()];
}

function write(file: string, entries: readonly BaselineEntry[]): void {
  const contents = formatBaseline(entries);
  if (isAlready(file, contents)) return;
  writeAtomically(path.dirname(file), [{ name: path.basename(file), contents }]);
}

function isAlready(file: string, contents: string): boolean {
  try {
    return readFileSync(file, 'utf8') === contents;
  } catch {
    // There is none yet.
    return false;
  }
}
