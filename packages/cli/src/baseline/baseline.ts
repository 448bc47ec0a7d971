import type { Location } from '@hubwright/schema';

/** A finding that was known when the baseline was made. */
export interface BaselineEntry {
  readonly check: string;
  /** Relative to the folder of the baseline, with forward slashes; empty for a finding that belongs to no file. */
  readonly file: string;
  readonly message: string;
  /** See `fingerprintFindings`. */
  readonly fingerprint: string;
}

/** An entry as it was read, and where it stands. */
export interface LocatedEntry extends BaselineEntry {
  readonly location: Location;
}

/** The version of the format; it counts up when a member or the making of fingerprints changes. */
export const baselineVersion = 1;

/** A baseline as the text of its file: sorted, one member a line, so that its changes are read easily. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const findings = entries
    .map(({ check, file, message, fingerprint }) => ({ check, file, message, fingerprint }))
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
  return JSON.stringify({ version: baselineVersion, findings }, null, 2) + '\n';
}

function keyOf({ check, file, fingerprint }: BaselineEntry): string {
  return `${file}\0${check}\0${fingerprint}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
