import type { Diagnostic, Location } from '@hubwright/schema';

/** Somebody's word that a finding is known and stays. */
export interface Suppression {
  readonly kind: 'sidecar' | 'comment';
  readonly check: string;
  /** The file it is about, absolute. */
  readonly file: string;
  /** That file as the suppression spells it. */
  readonly fileName: string;
  readonly reason: string | undefined;
  /** The last day it counts, as YYYY-MM-DD in UTC. */
  readonly expires: string | undefined;
  /** Where it is written. */
  readonly location: Location;
  /** Tells whether it is about the place of a diagnostic of its check and file. */
  readonly covers: (diagnostic: Diagnostic) => boolean;
}

/** Tells whether a suppression is past its date on the day `today` (YYYY-MM-DD). */
export function isExpired({ expires }: Suppression, today: string): boolean {
  // Dates of this form sort like texts.
  return expires !== undefined && expires < today;
}

/** Tells whether a suppression has an effect on the day `today`: it gives a reason and is not past its date. */
export function isInForce(suppression: Suppression, today: string): boolean {
  return suppression.reason !== undefined && !isExpired(suppression, today);
}
