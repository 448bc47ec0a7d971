import {
  atKey,
  atValue,
  defineCheck,
  joinPointer,
  type Diagnostic,
  type Json,
  type Source,
} from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { firstNonAscii } from './ascii.js';
import { stringsOf, type FileString } from './file-strings.js';
import { lookalikesIn, type Lookalike } from './lookalikes.js';
import { literalsOf } from './query-code.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';
import { roleOf } from './text-role.js';

/** A character where a program reads is not the one it looks like. */
export const characterLookalike = defineCheck({
  id: 'character-lookalike',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'Queries, ids, expressions and keys have no characters that merely look like ASCII.',
  aka: ['Azure-Sentinel/NonAsciiValidations'],
  page: new URL('../../../checks/character-lookalike.md', import.meta.url),
  messages: {
    query:
      'The query has {name} here{others}, which the query language does not take for what it looks like. Write {ascii}.',
    literal:
      'This text of the query has {name}{others}, which nobody sees and which has to match as well. Write {ascii}, or escape it if it is meant.',
    value: 'This {member} has {name}{others}, so it is not the name it looks like. Write {ascii}.',
    expression: 'This expression has {name}{others}, so it cannot be evaluated. Write {ascii}.',
    key: 'The key "{key}" has {name}{others}, so it is not the key it looks like. Write {ascii}.',
  },
});

type MessageId = 'query' | 'literal' | 'value' | 'expression';

const known = new WeakMap<LoadedFile, Diagnostic[]>();

/** Reports lookalikes where programs read, once per text; what people read may have any characters. */
export function findLookalikes(file: LoadedFile): Diagnostic[] {
  let found = known.get(file);
  if (!found) {
    found = mayHaveOthers(file) ? findInFile(file) : [];
    known.set(file, found);
  }
  return found;
}

function findInFile(file: LoadedFile): Diagnostic[] {
  const keys = file.value === undefined ? [] : keysWithLookalikes(file.source, file.value);
  return [...stringsOf(file).flatMap(findIn), ...keys];
}

/** Tells whether a file has anything but ASCII, written or escaped. */
function mayHaveOthers({ source }: LoadedFile): boolean {
  return (
    firstNonAscii(source) !== -1 ||
    (source.format !== 'text' && source.text.includes('\\u') && /\\u(?!00[0-7])/.test(source.text))
  );
}

function findIn(text: FileString): Diagnostic[] {
  if (!/[^\u0000-\u007F]/.test(text.value)) return [];
  if (roleOf(text) === 'query') return findInQuery(text);
  if (isArmExpression(text.value)) {
    const found = lookalikesIn(text.value).filter(({ kind }) => kind !== 'space');
    return report(text, 'expression', select(found, armLiteralsOf(text.value), false), true);
  }
  if (!idMembers.has(text.member)) {
    const inPlaceholder = lookalikesIn(text.value).filter((found) => isInPlaceholder(text.value, found));
    return report(text, 'expression', inPlaceholder, true);
  }
  return report(text, 'value', lookalikesIn(text.value), false);
}

function findInQuery(text: FileString): Diagnostic[] {
  const found = lookalikesIn(text.value).filter((one) => !isBlank(text.value, one));
  if (found.length === 0) return [];
  const stretches = literalsOf(text.value);
  const literals = stretches.filter(({ isComment }) => !isComment);
  const hidden = select(found, literals, true).filter(
    ({ kind }) => kind === 'invisible' || kind === 'letter',
  );
  return [
    ...report(text, 'query', select(found, stretches, false), true),
    ...report(text, 'literal', hidden, false),
  ];
}

/**
 * The query language takes every space for a blank, and U+200B and the byte order mark as well; they matter where they
 * split a word.
 */
function isBlank(query: string, { start, end, kind }: Lookalike): boolean {
  if (kind === 'space') return true;
  const isTaken = /[\u180E\u200B\uFEFF]/.test(query[start]!);
  return isTaken && !(/\w/.test(query[start - 1] ?? '') && /\w/.test(query[end] ?? ''));
}

/** Members whose values programs compare. */
const idMembers = new Set(
  (
    'id name kind type connectorid functionname functionalias publisherid offerid apiversion version tactics ' +
    'relevanttechniques severity entitytype identifier columnname tablename datatypes graphqueriestablename streamname ' +
    'outputstream streams eventsjsonpaths apiendpoint placeholdername watchlistalias itemssearchkey contenttype ' +
    'workbookkey fromtemplateid connectordefinitionname triggeroperator queryfrequency queryperiod nextpagetokenjsonpath'
  ).split(' '),
);

function report(
  text: FileString,
  message: MessageId,
  found: readonly Lookalike[],
  isCertain: boolean,
): Diagnostic[] {
  const [first, ...others] = found;
  // The name of a rule is prose.
  if (!first || (message === 'value' && isProseName(text))) return [];
  const { source, pointer } = text;
  const member = text.path.findLast((key) => !/^\d+$/.test(key)) ?? '';
  const at = ({ start, end }: Lookalike) => atValue(source, pointer, { start, end });
  const fix = replaceStretches(
    'Write ASCII',
    found.map((one) => ({ location: at(one), newText: one.ascii })),
  );
  const args = { ...describe(first, others.length), member };
  return [characterLookalike.report(message, args, at(first), isCertain ? { fix } : {})];
}

function describe({ character, name, ascii }: Lookalike, others: number) {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    name: `${name} (U+${code})`,
    others: others === 0 ? '' : `, and ${others} more of the kind`,
    ascii: ascii === '' ? 'nothing in its place' : ascii === ' ' ? 'a space' : ascii,
  };
}

function isProseName(text: FileString): boolean {
  return text.member === 'name' && (/\s/.test(text.value) || roleOf(text) === 'prose');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Those of the lookalikes that lie in one of the stretches, or in none; both are in order. */
function select(found: readonly Lookalike[], stretches: readonly Stretch[], isWithin: boolean): Lookalike[] {
  let next = 0;
  return found.filter(({ start }) => {
    while (next < stretches.length && stretches[next]!.end <= start) next += 1;
    const around = stretches[next];
    return (around !== undefined && around.start <= start) === isWithin;
  });
}

function isArmExpression(text: string): boolean {
  return /^\[{1,2}\s*\w+\s*\(/.test(text) && text.endsWith(']');
}

function armLiteralsOf(text: string) {
  return [...text.matchAll(/'(?:[^']|'')*'/g)].map(({ 0: literal, index }) => ({
    start: index,
    end: index + literal.length,
  }));
}

function isInPlaceholder(text: string, { start }: Lookalike): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const open = before.lastIndexOf('{{');
  if (open === -1 || before.includes('}', open)) return false;
  return /^[^}\n]*\}\}/.test(text.slice(start, start + 80));
}

function keysWithLookalikes(source: Source, value: Json): Diagnostic[] {
  const found: Diagnostic[] = [];
  const path: string[] = [];
  const visit = (node: Json): void => {
    if (typeof node !== 'object' || node === null) return;
    const isArray = Array.isArray(node);
    for (const key of Object.keys(node)) {
      path.push(key);
      const [first, ...others] = !isArray && /[^\u0000-\u007F]/.test(key) ? lookalikesIn(key) : [];
      if (first) {
        const args = { ...describe(first, others.length), key };
        found.push(characterLookalike.report('key', args, atKey(source, joinPointer('', ...path))));
      }
      const child = (node as Record<string, Json | undefined>)[key];
      if (typeof child === 'object' && child !== null) visit(child);
      path.pop();
    }
  };
  visit(value);
  return found;
}
