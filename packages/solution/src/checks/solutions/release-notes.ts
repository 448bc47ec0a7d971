import { atText, type Source, type TextLocation } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import { isVersion } from '../../compare-versions.js';

/** A cell of a table in Markdown. */
export interface NotesCell {
  readonly text: string;
  readonly location: TextLocation;
}

/** One version of the release notes: the first row of it. */
export interface NotesEntry {
  readonly version: NotesCell;
  readonly date: NotesCell | undefined;
}

/** ReleaseNotes.md, as far as checks read it. */
export interface ReleaseNotes {
  readonly source: Source;
  /** The file's name as it is spelt. */
  readonly name: string;
  /** In the order of the file. */
  readonly entries: readonly NotesEntry[];
  /** The heading of the column of dates. */
  readonly dateHeading: string;
}

/** The name links lead to. */
export const notesName = 'ReleaseNotes.md';

/** Reads the release notes beside the data folder, whatever the case of their name; nothing when there are none. */
export function readReleaseNotes({ folder }: LintContext): ReleaseNotes | undefined {
  const { solutionFolder } = folder.roots;
  const entry = folder.listing.find(solutionFolder, notesName);
  if (entry?.kind !== 'file') return undefined;
  const { source } = folder.reader.load(`${solutionFolder}/${entry.name}`);
  const rows = readRows(source);
  const heading = rows.find(([first]) => first !== undefined && /^version$/i.test(plain(first.text)));
  const entries = rows.flatMap(([version, date]): NotesEntry[] =>
    version && isVersion(versionOf(version)) ? [{ version, date }] : [],
  );
  return { source, name: entry.name, entries, dateHeading: heading?.[1]?.text ?? '' };
}

/** The version of a cell without emphasis and a leading "v". */
export function versionOf({ text }: NotesCell): string {
  return plain(text).replace(/^v(?=\d)/i, '');
}

function plain(text: string): string {
  return text.replace(/[*_`]/g, '').trim();
}

/** The first two cells of every row of a table. Rows need no bar at their ends, but one between cells. */
function readRows(source: Source): (readonly [NotesCell | undefined, NotesCell | undefined])[] {
  const rows: [NotesCell | undefined, NotesCell | undefined][] = [];
  let offset = 0;
  for (const line of source.text.split('\n')) {
    if (line.includes('|')) {
      const start = /^\s*\|?/.exec(line)?.[0].length ?? 0;
      const middle = line.indexOf('|', start);
      const end = middle < 0 ? -1 : line.indexOf('|', middle + 1);
      const cell = (from: number, to: number) => cellAt(source, line, offset, from, to < 0 ? line.length : to);
      rows.push([cell(start, middle), middle < 0 ? undefined : cell(middle + 1, end)]);
    }
    offset += line.length + 1;
  }
  return rows;
}

function cellAt(source: Source, line: string, offset: number, from: number, to: number): NotesCell {
  const raw = line.slice(from, to);
  const text = raw.trim();
  const lead = raw.length - raw.trimStart().length;
  return { text, location: atText(source, offset + from + (text === '' ? 0 : lead), Math.max(text.length, 1)) };
}
