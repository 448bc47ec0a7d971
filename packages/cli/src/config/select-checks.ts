import { UsageError } from '../usage-error.js';
import { fitsAnyCheck, suggestCheck } from './check-patterns.js';
import { matchesGlob } from './glob.js';

/** Which checks `--only` and `--skip` name: ids or patterns such as `placeholder-*`. */
export interface CheckSelection {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

/**
 * Makes the test whether findings of a check are wanted: those of `only` (all, when it is not given) without those of
 * `skip`. Throws a usage error for a name that fits no check.
 */
export function selectChecks({ only, skip = [] }: CheckSelection): (checkId: string) => boolean {
  if (only?.length === 0)
    throw new UsageError('--only names no check. Give ids or patterns such as "placeholder-*".');
  requireKnown('--only', only ?? []);
  requireKnown('--skip', skip);
  const fits = (patterns: readonly string[], id: string) =>
    patterns.some((pattern) => matchesGlob(pattern, id));
  return (id) => (only === undefined || fits(only, id)) && !fits(skip, id);
}

function requireKnown(option: string, patterns: readonly string[]): void {
  const unknown = patterns.find((pattern) => !fitsAnyCheck(pattern));
  if (unknown === undefined) return;
  throw new UsageError(`${option} names no check: there is no "${unknown}". ${suggestCheck(unknown)}`);
}
