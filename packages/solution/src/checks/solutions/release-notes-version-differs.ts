import { defineCheck, type Diagnostic, type Related } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { compareVersions, isVersion } from '../../compare-versions.js';
import { placeOfVersion } from './release-notes-missing.js';
import { readReleaseNotes, versionOf } from './release-notes.js';

/** The release notes and the data file do not agree on the version. */
export const releaseNotesVersionDiffers = defineCheck({
  id: 'release-notes-version-differs',
  severity: 'warning',
  scope: 'solution',
  origin: 'partner-center',
  summary: 'The newest entry of the release notes is the version of the data file.',
  messages: {
    missing:
      'The release notes have no entry for {version}, the version of the solution; their newest is {newest}. Add a row that says what changed.',
    ahead:
      'The release notes have an entry for {newest}, but the version of the solution is {version}. Set "Version" of the data file to it, or correct the entry.',
  },
  page: new URL('../../../checks/release-notes-version-differs.md', import.meta.url),
});

/** Compares the newest entry with the version that would be packaged. */
export function findVersionDifference(solution: Solution, context: LintContext): Diagnostic[] {
  const version = solution.solutionVersion;
  const entries = readReleaseNotes(context)?.entries ?? [];
  if (entries.length === 0 || !isVersion(version)) return [];
  const newest = entries.reduce((best, entry) =>
    (compareVersions(versionOf(entry.version), versionOf(best.version)) ?? 0) > 0 ? entry : best,
  );
  const difference = compareVersions(versionOf(newest.version), version) ?? 0;
  const isThere = entries.some((entry) => compareVersions(versionOf(entry.version), version) === 0);
  if (isThere && difference <= 0) return [];
  const related: Related[] = [{ message: 'This is the version.', location: placeOfVersion(solution, context) }];
  const args = { version, newest: versionOf(newest.version) };
  const messageId = difference > 0 ? 'ahead' : 'missing';
  return [releaseNotesVersionDiffers.report(messageId, args, newest.version.location, { related })];
}
