import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { compareVersions, isVersion } from '../../compare-versions.js';
import { placeOfVersion } from './release-notes-missing.js';

/** The version of the solution is lower than that of a package it already has. */
export const solutionVersionBehind = defineCheck({
  id: 'solution-version-behind',
  severity: 'warning',
  scope: 'solution',
  origin: 'partner-center',
  summary: "A solution's version is not lower than that of its newest package.",
  messages: {
    behind:
      'The version of the solution is {version}, but there is a package of {newest} already. Versions go up only: set it to {newest}, or to the one after it.',
  },
  page: new URL('../../../checks/solution-version-behind.md', import.meta.url),
});

/** Compares the version with the names of the zips in `Package/`. */
export function findVersionBehind(solution: Solution, context: LintContext): Diagnostic[] {
  const { solutionVersion: version } = solution;
  const { listing, roots } = context.folder;
  if (!isVersion(version)) return [];
  const packaged = [...(listing.entries(`${roots.solutionFolder}/Package`)?.values() ?? [])]
    .filter(({ kind, name }) => kind === 'file' && /\.zip$/i.test(name))
    .map(({ name }) => name.slice(0, -'.zip'.length))
    .filter((name) => isVersion(name) && (compareVersions(name, version) ?? 0) > 0)
    .sort((a, b) => compareVersions(a, b) ?? 0);
  const newest = packaged.at(-1);
  if (newest === undefined) return [];
  return [solutionVersionBehind.report('behind', { version, newest }, placeOfVersion(solution, context))];
}
