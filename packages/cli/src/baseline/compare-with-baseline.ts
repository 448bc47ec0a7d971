import path from 'node:path';
import { slashes } from '../node-file-port.js';
import { fingerprintFindings } from '../reporters/fingerprint.js';
import type { Finding } from '../reporters/report.js';
import type { BaselineEntry, LocatedEntry } from './baseline.js';

/** Findings against a baseline. */
export interface BaselineComparison {
  /** Findings the baseline does not know, in their order. */
  readonly fresh: readonly Finding[];
  /** Every finding as an entry of a baseline. */
  readonly current: readonly BaselineEntry[];
  /** Entries that do not occur any more, of what this run was able to find. */
  readonly gone: readonly LocatedEntry[];
  /** All other entries: still found, or not looked for in this run. */
  readonly lasting: readonly LocatedEntry[];
}

/** What comparing needs to know of the run. */
export interface BaselineRun {
  /** The folder of the baseline, absolute: the paths of its entries are relative to it. */
  readonly folder: string;
  /** Turns the path of a finding into an absolute one. */
  readonly absolutePath: (file: string) => string;
  /** Tells whether this run was able to find something by a check in a file (absolute path). */
  readonly wasChecked: (checkId: string, file: string) => boolean;
}

/** Compares findings (in the order of files and lines) with the entries of a baseline. */
export function compareWithBaseline(
  findings: readonly Finding[],
  entries: readonly LocatedEntry[],
  { folder, absolutePath, wasChecked }: BaselineRun,
): BaselineComparison {
  const pathOf = (file: string) => slashes(path.relative(folder, absolutePath(file)));
  const fingerprints = fingerprintFindings(findings, pathOf);
  const known = new Set(entries.map(({ fingerprint }) => fingerprint));
  const occurring = new Set(fingerprints);
  const isGone = ({ check, file, fingerprint }: LocatedEntry) =>
    !occurring.has(fingerprint) && wasChecked(check, slashes(path.resolve(folder, file)));
  return {
    fresh: findings.filter((_, index) => !known.has(fingerprints[index]!)),
    current: findings.map(({ located: { checkId, file, message } }, index) => ({
      check: checkId,
      file: file === null ? '' : pathOf(file),
      message,
      fingerprint: fingerprints[index]!,
    })),
    gone: entries.filter(isGone),
    lasting: entries.filter((entry) => !isGone(entry)),
  };
}
