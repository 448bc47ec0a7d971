import { atText, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readReleaseNotes } from './release-notes.js';

/** The release notes are no table of versions. */
export const releaseNotesTableMissing = defineCheck({
  id: 'release-notes-table-missing',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: 'Release notes are a table of version, date and changes.',
  messages: {
    empty: 'The release notes are empty. Write a table with the columns Version, Date Modified and Change History.',
    table:
      'The release notes hold no table with a version in its first column. Write one with the columns Version, Date Modified (DD-MM-YYYY) and Change History.',
  },
  page: new URL('../../../checks/release-notes-table-missing.md', import.meta.url),
});

/** Reports notes in which no version can be found. */
export function findMissingTable(_solution: Solution, context: LintContext): Diagnostic[] {
  const notes = readReleaseNotes(context);
  if (!notes || notes.entries.length > 0) return [];
  const { source } = notes;
  if (source.text.trim() === '') return [releaseNotesTableMissing.report('empty', {}, atText(source))];
  const offset = source.text.search(/\S/);
  const { length } = /^[^\r\n]*/.exec(source.text.slice(offset))![0];
  return [releaseNotesTableMissing.report('table', {}, atText(source, offset, length))];
}
