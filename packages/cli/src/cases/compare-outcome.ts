import { parseExactJson, stringifyExactJson } from '@hubwright/poller';
import { isJsonObject, type Json } from '@hubwright/schema';
import type { CaseOutcome } from './case-outcome.js';

/** Differences named for each file; more of the same teach nothing. */
const mostNamed = 10;

/** The texts of a case's files as they are on disk. */
export interface ExpectedFiles {
  readonly events: string;
  readonly expected: string;
  /** `undefined` when rows are not compared. */
  readonly rows: string | undefined;
}

/** What differs between a case's files and what came, a line for each; empty when nothing does. */
export function compareOutcome(files: ExpectedFiles, outcome: CaseOutcome): string[] {
  return [
    ...shorten(compareLines('events.ndjson', 'events', files.events, outcome.events)),
    ...(files.rows === undefined
      ? []
      : shorten(compareLines('rows.ndjson', 'rows', files.rows, outcome.rows ?? []))),
    ...shorten(compareSummary(files.expected, outcome)),
  ];
}

function compareLines(file: string, noun: string, text: string, came: readonly string[]): string[] {
  const expected = text.split('\n').filter((line) => line.trim() !== '');
  const counted =
    expected.length === came.length
      ? []
      : [`${file}: ${expected.length} ${noun} were expected, ${came.length} came`];
  const pairs = came.slice(0, expected.length).flatMap((line, index) => {
    const place = `${file}:${index + 1}: `;
    const before = readJson(expected[index]!);
    if (before === undefined) return [`${place}this line is no JSON`];
    return compareValues(before, parseExactJson(line), '').map((difference) => place + difference);
  });
  return [...counted, ...pairs];
}

function compareSummary(text: string, { summary }: CaseOutcome): string[] {
  const expected = readJson(text);
  if (expected === undefined) return ['expected.json: this is no JSON'];
  const came = JSON.parse(JSON.stringify(summary)) as Json;
  return compareValues(expected, came, '').map((difference) => `expected.json: ${difference}`);
}

/** The members in which two values differ, each as a path with what was expected and what came. */
function compareValues(expected: Json | undefined, came: Json | undefined, path: string): string[] {
  if (Array.isArray(expected) && Array.isArray(came) && expected.length === came.length)
    return expected.flatMap((item, index) => compareValues(item, came[index], `${path}[${index}]`));
  if (isPlainObject(expected) && isPlainObject(came)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(came)])];
    return names.flatMap((name) =>
      compareValues(expected[name], came[name], path === '' ? name : `${path}.${name}`),
    );
  }
  const [before, after] = [write(expected), write(came)];
  if (before === after) return [];
  const name = path === '' ? '' : `${path}: `;
  if (expected === undefined) return [`${name}${after} came, and nothing was expected`];
  if (came === undefined) return [`${name}${before} was expected, and nothing came`];
  return [`${name}${before} was expected, ${after} came`];
}

/** Exact numbers pass for objects without members. */
function isPlainObject(value: Json | undefined): value is { [name: string]: Json } {
  return isJsonObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}

function write(value: Json | undefined): string {
  const text = value === undefined ? '' : stringifyExactJson(value);
  return text.length > 200 ? `${text.slice(0, 200)} …` : text;
}

function readJson(text: string): Json | undefined {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

function shorten(lines: readonly string[]): string[] {
  if (lines.length <= mostNamed) return [...lines];
  return [...lines.slice(0, mostNamed), `… and ${lines.length - mostNamed} more`];
}
