import { convertTo } from '../expressions/expression.js';
import { isArray, type KqlValue } from '../values/kql-value.js';
import { writeText } from '../values/write-value.js';
import { combine, defineFunction, type CompileFunction } from './function-definition.js';

/** https://learn.microsoft.com/kusto/query/strcat-function */
const strcat: CompileFunction = ({ args, type }) =>
  combine(
    args.map((arg) => convertTo(arg, 'string')),
    type,
    (texts) => texts.join(''),
  );

/** https://learn.microsoft.com/kusto/query/strcat-delim-function */
const strcatDelim: CompileFunction = ({ args, type }) =>
  combine(
    args.map((arg) => convertTo(arg, 'string')),
    type,
    ([delimiter, ...texts]) => texts.join(String(delimiter)),
  );

/** A negative start counts from the end. https://learn.microsoft.com/kusto/query/substring-function */
function takeSubstring(text: string, start: number, length?: number): string {
  const characters = splitCharacters(text);
  const first = start < 0 ? Math.max(characters.length + start, 0) : start;
  const part = characters.slice(first, length === undefined ? undefined : first + Math.max(length, 0));
  return typeof part === 'string' ? part : part.join('');
}

/** The characters of Unicode in a text, or the text itself where each is one unit of it. */
function splitCharacters(text: string): string | readonly string[] {
  return /[\uD800-\uDFFF]/.test(text) ? [...text] : text;
}

/** An array always, also when one part is asked for. https://learn.microsoft.com/kusto/query/split-function */
function splitText(text: string, delimiter: string, index?: number): KqlValue {
  const parts = delimiter === '' ? [text] : text.split(delimiter);
  return index === undefined ? parts : parts.slice(index, index + 1);
}

/**
 * The place of the nth occurrence. The length limits the search for each occurrence anew, behind the one before it.
 * https://learn.microsoft.com/kusto/query/indexof-function
 */
function findIndex(text: string, sought: string, start = 0, length = -1, occurrence = 1): number | null {
  if (occurrence < 0 || length < -1) return null;
  let from = start < 0 ? Math.max(text.length + start, 0) : start;
  let at = -1;
  for (let count = 0; count < Math.max(occurrence, 1); count++) {
    at = text.indexOf(sought, from);
    const end = length === -1 ? text.length : from + length;
    if (at < 0 || at + sought.length > end) return -1;
    from = at + 1;
  }
  return at;
}

/** Each character of the search list becomes the one at its place in the other, whose last one stands for the rest. */
function translate(searchList: string, replacementList: string, text: string): string {
  const [searched, replacements] = [[...searchList], [...replacementList]];
  return [...text]
    .map((character) => {
      const index = searched.indexOf(character);
      return index < 0 ? character : (replacements[Math.min(index, replacements.length - 1)] ?? '');
    })
    .join('');
}

/** https://learn.microsoft.com/kusto/query/replace-strings-function */
function replaceStrings(text: string, lookups: KqlValue, rewrites: KqlValue): KqlValue {
  if (!isArray(lookups) || !isArray(rewrites)) return null;
  const sought = lookups.map((lookup) => writeText(lookup, 'dynamic'));
  let result = '';
  let at = 0;
  while (at < text.length) {
    const index = sought.findIndex((one) => one !== '' && text.startsWith(one, at));
    result += index < 0 ? text[at]! : writeText(rewrites[index] ?? null, 'dynamic');
    at += index < 0 ? 1 : sought[index]!.length;
  }
  return result;
}

/** Functions of texts without regular expressions. */
export const textFunctions: Readonly<Record<string, CompileFunction>> = {
  indexof: defineFunction(['string', 'string'], findIndex, ['int', 'int', 'int']),
  replace_string: defineFunction(['string', 'string', 'string'], (text, sought, rewrite) =>
    sought === '' ? text : text.replaceAll(sought, () => rewrite),
  ),
  replace_strings: defineFunction(['string', 'dynamic', 'dynamic'], replaceStrings),
  reverse: defineFunction(['string'], (text) => [...text].reverse().join('')),
  split: defineFunction(['string', 'string'], splitText, ['int']),
  strcat,
  strcat_delim: strcatDelim,
  strcmp: defineFunction(['string', 'string'], (left, right) => Number(left > right) - Number(left < right)),
  string_size: defineFunction(['string'], (text) => new TextEncoder().encode(text).length),
  strlen: defineFunction(['string'], (text) => splitCharacters(text).length),
  strrep: defineFunction(
    ['string', 'int'],
    (text, times, delimiter) =>
      Array.from({ length: Math.min(Math.max(times, 0), 1024) }, () => text).join(delimiter ?? ''),
    ['string'],
  ),
  substring: defineFunction(['string', 'int'], takeSubstring, ['int']),
  tolower: defineFunction(['string'], (text) => text.toLowerCase()),
  toupper: defineFunction(['string'], (text) => text.toUpperCase()),
  translate: defineFunction(['string', 'string', 'string'], translate),
};
