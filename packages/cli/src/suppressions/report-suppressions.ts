import type { Diagnostic } from '@hubwright/schema';
import { findCheck } from '../check-registry.js';
import { suppressionExpired } from '../checks/suppression-expired.js';
import { suppressionUnused } from '../checks/suppression-unused.js';
import { suppressionWithoutReason } from '../checks/suppression-without-reason.js';
import { suggestCheck } from '../config/check-patterns.js';
import { nodeFilePort } from '../node-file-port.js';
import { isExpired, type Suppression } from './suppression.js';

/** What reporting on suppressions needs to know of the run. */
export interface SuppressionRun {
  readonly used: ReadonlySet<Suppression>;
  /** The day, as YYYY-MM-DD. */
  readonly today: string;
  /** Tells whether this run was able to find something by a check in a file (absolute path). */
  readonly wasChecked: (checkId: string, file: string) => boolean;
  /** Tells whether the run is about a file (absolute path) at all. */
  readonly isCovered: (file: string) => boolean;
}

/**
 * Says which suppressions do not count (no reason, past their date) and which are not needed. Those of files this run is
 * not about are left alone.
 */
export function reportSuppressions(suppressions: readonly Suppression[], run: SuppressionRun): Diagnostic[] {
  return suppressions.flatMap((suppression) => {
    const diagnostic = reportOn(suppression, run);
    return diagnostic ? [diagnostic] : [];
  });
}

function reportOn(suppression: Suppression, run: SuppressionRun): Diagnostic | undefined {
  const { kind, check, file, fileName, reason, expires = '', location } = suppression;
  const isMissing = kind === 'sidecar' && nodeFilePort.stat(file) === undefined;
  if (!run.isCovered(file) && !isMissing) return undefined;
  if (check === '') return suppressionUnused.report('checkMissing', {}, location);
  if (!findCheck(check))
    return suppressionUnused.report('checkUnknown', { check, wayOut: suggestCheck(check) }, location);
  if (reason === undefined) return suppressionWithoutReason.report(kind, { check }, location);
  if (isExpired(suppression, run.today))
    return suppressionExpired.report('past', { check, expires }, location);
  if (run.used.has(suppression)) return undefined;
  // A check may report on a file that is not there, so this is asked last.
  if (isMissing) return suppressionUnused.report('fileMissing', { file: fileName }, location);
  return run.wasChecked(check, file)
    ? suppressionUnused.report('nothingFound', { check }, location)
    : undefined;
}
