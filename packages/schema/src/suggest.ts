import { distance } from 'fastest-levenshtein';

/** Largest share of a name that may differ from what was meant. */
const maximumShare = 0.3;

/** Differences that are always allowed, as long as not every letter differs. */
const alwaysAllowed = 2;

/**
 * The candidate that was probably meant by a name: one that differs only in case, else the nearest within an edit
 * distance of 2 or 30 % of the name's length; of several equally near ones the first. Nothing when none is near, or when
 * the name is itself a candidate.
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  const lower = name.toLowerCase();
  const maximum = Math.min(Math.max(alwaysAllowed, Math.floor(name.length * maximumShare)), name.length - 1);
  let nearest: string | undefined;
  let nearestDistance = maximum + 1;
  for (const candidate of candidates) {
    if (candidate === name) return undefined;
    const candidateLower = candidate.toLowerCase();
    // Distance at least the difference in length: no need to compute it.
    if (Math.abs(candidate.length - name.length) >= nearestDistance) continue;
    const between = candidateLower === lower ? 0 : Math.max(1, distance(lower, candidateLower));
    if (between >= nearestDistance) continue;
    nearest = candidate;
    nearestDistance = between;
  }
  return nearest;
}
