import { suggest } from '@hubwright/schema';
import { knownChecks } from '../check-registry.js';
import { isGlob, matchesGlob } from './glob.js';

/** Tells whether an id or a pattern such as `placeholder-*` fits any registered check. */
export function fitsAnyCheck(pattern: string): boolean {
  return knownChecks().some(({ id }) => matchesGlob(pattern, id));
}

/** A sentence for an id or pattern that fits no check: the check that was probably meant, else where to find them. */
export function suggestCheck(pattern: string): string {
  const ids = knownChecks().map(({ id }) => id);
  const near = isGlob(pattern) ? undefined : suggest(pattern, ids);
  return near === undefined ? 'List the checks with "hubwright explain".' : `Did you mean "${near}"?`;
}
