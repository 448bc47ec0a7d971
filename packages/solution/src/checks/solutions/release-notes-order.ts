import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { compareVersions } from '../../compare-versions.js';
import { readReleaseNotes, versionOf, type NotesEntry } from './release-notes.js';

/** The entries of the release notes are not in order. */
export const releaseNotesOrder = defineCheck({
  id: 'release-notes-order',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: 'Release notes begin with the newest version.',
  messages: {
    order:
      'The entry for {later} stands below the one for {earlier}. Release notes begin with the newest version; move it up.',
    twice: 'There are two entries for {later}. Give one of them its own version, or put them together.',
  },
  page: new URL('../../../checks/release-notes-order.md', import.meta.url),
});

/** Reports the first entry that is out of order, and versions that have two entries. */
export function findNotesOrder(_solution: Solution, context: LintContext): Diagnostic[] {
  const entries = readReleaseNotes(context)?.entries ?? [];
  const found: Diagnostic[] = [];
  const first = new Map<string, NotesEntry>();
  let previous: NotesEntry | undefined;
  let isOrdered = true;
  for (const entry of entries) {
    const later = versionOf(entry.version);
    const same = first.get(later);
    if (same) found.push(report('twice', later, later, entry, same));
    else if (isOrdered && previous && (compareVersions(later, versionOf(previous.version)) ?? 0) > 0) {
      found.push(report('order', later, versionOf(previous.version), entry, previous));
      isOrdered = false;
    }
    if (!same) first.set(later, entry);
    previous = entry;
  }
  return found;
}

function report(
  messageId: 'order' | 'twice',
  later: string,
  earlier: string,
  entry: NotesEntry,
  other: NotesEntry,
): Diagnostic {
  const message = messageId === 'twice' ? 'The first is here.' : 'It is older.';
  const related = [{ message, location: other.version.location }];
  if (messageId === 'twice')
    return releaseNotesOrder.report('twice', { later }, entry.version.location, { related });
  return releaseNotesOrder.report('order', { later, earlier }, entry.version.location, { related });
}
