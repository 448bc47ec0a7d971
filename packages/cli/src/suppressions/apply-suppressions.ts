import { NoLocation, type Diagnostic } from '@hubwright/schema';
import { isInForce, type Suppression } from './suppression.js';

/** What suppressions leave of findings. */
export interface SuppressedDiagnostics {
  readonly kept: readonly Diagnostic[];
  /** The suppressions that fitted something. */
  readonly used: ReadonlySet<Suppression>;
}

/**
 * Takes out the diagnostics that a suppression in force on the day `today` is about. `absolutePath` turns the path of a
 * diagnostic into an absolute one.
 */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  today: string,
  absolutePath: (file: string) => string,
): SuppressedDiagnostics {
  const inForce = suppressions.filter((suppression) => isInForce(suppression, today));
  const used = new Set<Suppression>();
  const kept = diagnostics.filter((diagnostic) => {
    const { checkId, location } = diagnostic;
    if (location === NoLocation) return true;
    const file = absolutePath(location.source.path);
    const fitting = inForce.filter(
      (suppression) =>
        suppression.check === checkId && suppression.file === file && suppression.covers(diagnostic),
    );
    for (const suppression of fitting) used.add(suppression);
    return fitting.length === 0;
  });
  return { kept, used };
}
