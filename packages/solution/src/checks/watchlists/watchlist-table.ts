import type { Json } from '@hubwright/schema';
import type { WatchlistContent } from '../../model.js';
import { readMember, readText, type PlacedValue } from '../placed-value.js';

/** A field of a watchlist's text; `start` and `end` are offsets in `rawContent`, quotes included. */
export interface WatchlistField {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The items of a watchlist, read from `rawContent`. */
export interface WatchlistTable {
  readonly raw: PlacedValue;
  /** The first row that `numberOfLinesToSkip` leaves; undefined when it leaves none. */
  readonly header: readonly WatchlistField[] | undefined;
  readonly rows: readonly (readonly WatchlistField[])[];
}

const known = new WeakMap<WatchlistContent, WatchlistTable | undefined>();

/** The properties of a watchlist. */
export function propertiesOf({ template, source }: WatchlistContent): PlacedValue | undefined {
  const first = { value: template.resources[0] as Json, source, pointer: '/resources/0' };
  return readMember(first, 'properties');
}

/** The items of a watchlist; undefined when they are not in the file, or are an expression. */
export function tableOf(content: WatchlistContent): WatchlistTable | undefined {
  if (!known.has(content)) known.set(content, readTable(content));
  return known.get(content);
}

function readTable(content: WatchlistContent): WatchlistTable | undefined {
  const properties = propertiesOf(content);
  const raw = readMember(properties, 'rawContent');
  const skipped = Number(readMember(properties, 'numberOfLinesToSkip')?.value ?? 0);
  const isRemote = /remote/i.test(readText(properties, 'sourceType') ?? '');
  if (typeof raw?.value !== 'string' || raw.value.startsWith('[') || isRemote) return undefined;
  if (raw.value.trim() === '' || !Number.isInteger(skipped) || skipped < 0) return undefined;
  const delimiter = /tsv|tab-separated/i.test(readText(properties, 'contentType') ?? '') ? '\t' : ',';
  const [header, ...rows] = readRows(raw.value, startAfterLines(raw.value, skipped), delimiter);
  return { raw, header, rows };
}

function startAfterLines(text: string, count: number): number {
  let start = 0;
  for (let line = 0; line < count; line++) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return start;
}

/** Rows of comma-separated text (RFC 4180); blank lines are left out. */
function readRows(text: string, from: number, delimiter: string): WatchlistField[][] {
  const rows: WatchlistField[][] = [];
  let row: WatchlistField[] = [];
  for (let at = text.startsWith('\uFEFF', from) ? from + 1 : from; at < text.length;) {
    const start = at;
    at = endOfField(text, at, delimiter);
    row.push({ text: unquote(text.slice(start, at)), start, end: at });
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      row.push({ text: '', start: at, end: at });
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else at++;
    if (row.length > 1 || row[0]?.text.trim() !== '') rows.push(row);
    row = [];
  }
  return rows;
}

function endOfField(text: string, start: number, delimiter: string): number {
  let at = start;
  if (text[at] === '"') {
    for (at++; at < text.length; at++) {
      if (text[at] !== '"') continue;
      if (text[at + 1] !== '"') break;
      at++;
    }
  }
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function unquote(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}
