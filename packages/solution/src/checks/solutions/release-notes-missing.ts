import { atText, atValue, defineCheck, NoLocation, type Diagnostic, type Location } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { notesName, readReleaseNotes } from './release-notes.js';
import { locationOf, placeOfData, textMember } from './solution-places.js';

/** A solution has no release notes. */
export const releaseNotesMissing = defineCheck({
  id: 'release-notes-missing',
  severity: 'warning',
  scope: 'solution',
  origin: 'partner-center',
  summary: 'A solution has release notes, where the package links to them.',
  messages: {
    missing:
      'The solution has no ReleaseNotes.md. The description in the content hub links to it; add one with a table of version, date and changes.',
    case: 'The release notes are called "{name}". The description in the content hub links to "ReleaseNotes.md", and links count upper and lower case; rename the file.',
  },
  page: new URL('../../../checks/release-notes-missing.md', import.meta.url),
});

/** Reports missing notes. Solutions of the generations before 3.0.0 had none. */
export function findMissingNotes(solution: Solution, context: LintContext): Diagnostic[] {
  const major = Number(/^\d{1,9}(?=\.)/.exec(solution.solutionVersion)?.[0] ?? '3');
  if (major < 3) return [];
  const notes = readReleaseNotes(context);
  if (!notes) return [releaseNotesMissing.report('missing', {}, placeOfVersion(solution, context))];
  if (notes.name === notesName) return [];
  return [releaseNotesMissing.report('case', { name: notes.name }, atText(notes.source))];
}

/** Where the data file has the version, else the metadata. */
export function placeOfVersion(solution: Solution, context: LintContext): Location {
  const data = placeOfData(solution, context);
  const version = textMember(data, 'Version') ?? data;
  if (version) return locationOf(version);
  return solution.metadataSource ? atValue(solution.metadataSource) : NoLocation;
}
