import { defineCheck, type Diagnostic, type Fix } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { isoDay, isRealDay } from './calendar-date.js';
import { readReleaseNotes, versionOf, type NotesCell, type NotesEntry } from './release-notes.js';

/** An entry of the release notes has no date that can be read. */
export const releaseNotesDateInvalid = defineCheck({
  id: 'release-notes-date-invalid',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: 'Every version of the release notes has its date, as DD-MM-YYYY.',
  messages: {
    none: 'The entry for {version} has no date. Write the day of the change as DD-MM-YYYY.',
    form: 'The date "{date}" is not written as DD-MM-YYYY, as the other release notes of the content hub are.',
    swapped:
      'The date "{date}" has the month first: there is no month {month}. Write the day first, as DD-MM-YYYY.',
    day: 'The date "{date}" is no day of the calendar. Correct it.',
    future: 'The date "{date}" lies in the future: today is {today}. Correct the day or the year.',
  },
  page: new URL('../../../checks/release-notes-date-invalid.md', import.meta.url),
});

/** Reports dates; where people can read what programs cannot, as information. */
export function findInvalidDates(_solution: Solution, context: LintContext): Diagnostic[] {
  const notes = readReleaseNotes(context);
  // A table may say that it has the month first.
  if (!notes || /\bMM\b.*\bDD\b/i.test(notes.dateHeading)) return [];
  return notes.entries.flatMap((entry) => checkDate(entry, context.today) ?? []);
}

function checkDate({ version, date }: NotesEntry, today: string): Diagnostic | undefined {
  if (!date || date.text === '')
    return releaseNotesDateInvalid.report('none', { version: versionOf(version) }, version.location);
  const { text, location } = date;
  const args = { date: text };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const usual = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [Number(usual?.[4]), Number(usual?.[3]), Number(usual?.[1])];
  if (!iso && !usual)
    return releaseNotesDateInvalid.report('form', args, location, { severity: 'info' });
  if (usual && month > 12 && isRealDay(year, day, month)) {
    const fix = writeDate(date, year, day, month);
    return releaseNotesDateInvalid.report('swapped', { ...args, month }, location, { fix });
  }
  if (!isRealDay(year, month, day)) return releaseNotesDateInvalid.report('day', args, location);
  if (isoDay(year, month, day) > today)
    return releaseNotesDateInvalid.report('future', { ...args, today }, location);
  if (usual?.[2] === '-') return undefined;
  // With slashes either number may be the month.
  const isCertain = iso !== null || day > 12 || day === month;
  const fix = isCertain ? { fix: writeDate(date, year, month, day) } : {};
  return releaseNotesDateInvalid.report('form', args, location, { severity: 'info', ...fix });
}

function writeDate({ location }: NotesCell, year: number, month: number, day: number): Fix {
  const newText = isoDay(year, month, day).split('-').reverse().join('-');
  const { source, offset, length } = location;
  return { title: `Write ${newText}`, edits: () => [{ source, offset, length, newText }] };
}
