import { randomUUID } from 'node:crypto';
import type { Json } from '@hubwright/schema';
import { findLossyNumbers } from './find-lossy-numbers.js';

/** A number that a double cannot hold. It has no members of its own, so that a JSONPath does not descend into it. */
export class ExactNumber {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
  /** What `stringifyExactJson` finds again; only that function writes exact numbers. */
  toJSON(): string {
    return mark + this.#text;
  }
}

/** Stands before the digits of an exact number while it passes through the parser as a string; nobody can know it beforehand. */
const mark = `number ${randomUUID()} `;
const markedNumbers = new RegExp(`"${mark}([^"]+)"`, 'g');

/** Stands between two lines while they are written. */
const lineEnd = `line ${randomUUID()}`;

/**
 * Reads JSON without altering numbers: identifiers beyond 2^53 come out as they went in. Of a key given twice the last one counts,
 * as for `JSON.parse`. Throws a `SyntaxError` when the text is no JSON.
 */
export function parseExactJson(text: string): Json {
  const numbers = findLossyNumbers(text);
  if (numbers.length === 0) return JSON.parse(text) as Json;
  const parts: string[] = [];
  let end = 0;
  for (const { offset, literal } of numbers) {
    parts.push(text.slice(end, offset), '"', mark, literal, '"');
    end = offset + literal.length;
  }
  parts.push(text.slice(end));
  const holder = { value: JSON.parse(parts.join('')) as Json };
  putExactNumbers(holder);
  return holder.value;
}

/** Writes JSON on one line, exact numbers as they were read. */
export function stringifyExactJson(value: Json): string {
  const text = JSON.stringify(value);
  return text.includes(mark) ? text.replace(markedNumbers, '$1') : text;
}

/**
 * Writes values as JSON, one a line, without a line break at the end. It is one call for all of them, with a mark between each two,
 * since a call for each costs twice as much.
 */
export function stringifyExactLines(values: readonly Json[]): string {
  const marked: Json[] = [];
  for (const value of values) marked.push(value, lineEnd);
  const between = `,"${lineEnd}",`;
  const text = stringifyExactJson(marked);
  return text.slice(1, -between.length).replaceAll(between, '\n');
}

/** A scalar as text; objects and arrays as JSON. */
export function textOfJson(value: Json): string {
  return typeof value === 'string' ? value : stringifyExactJson(value);
}

/** Replaces marked strings. Without recursion, since nobody has bounded the nesting yet. */
function putExactNumbers(holder: { value: Json }): void {
  const open: Record<string, unknown>[] = [holder];
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    for (const name in container) {
      const member = container[name];
      if (typeof member === 'string') {
        if (member.startsWith(mark)) container[name] = new ExactNumber(member.slice(mark.length));
      } else if (typeof member === 'object' && member !== null) {
        open.push(member as Record<string, unknown>);
      }
    }
  }
}
