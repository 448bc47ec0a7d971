import { atValue, defineCheck, NoLocation, type Diagnostic } from '@hubwright/schema';
import { readMember } from '../placed-value.js';
import type { Change } from './change.js';
import { compareVersions } from '../../compare-versions.js';
import { packageZips } from './package-zips.js';
import { dataFileOf } from './state-files.js';

/** The zip of an earlier version is not in Package/ any more. */
export const packageZipRemoved = defineCheck({
  id: 'package-zip-removed',
  severity: 'warning',
  scope: 'package',
  origin: 'guidance',
  summary: 'The zip of an earlier version is not in Package/ any more.',
  page: new URL('../../../checks/package-zip-removed.md', import.meta.url),
  messages: {
    removed:
      '"{zip}" was in the Package folder and is not any more. The packages of earlier versions stay beside the new one; restore it.',
  },
});

/** Reports zips that are gone, but for those above the present version, which cannot have been released. */
export function findRemovedZips({ earlier, now }: Change): Diagnostic[] {
  const present = new Set(packageZips(now));
  const dataFile = dataFileOf(now);
  const place = readMember(dataFile, 'Version') ?? dataFile;
  return packageZips(earlier).flatMap((zip) => {
    const above = compareVersions(zip.slice(0, -'.zip'.length), now.solution.solutionVersion) ?? 0;
    if (present.has(zip) || above > 0) return [];
    const location = place ? atValue(place.source, place.pointer) : NoLocation;
    return [packageZipRemoved.report('removed', { zip }, location)];
  });
}
