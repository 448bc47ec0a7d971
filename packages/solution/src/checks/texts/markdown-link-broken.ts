import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { stringsOf, type FileString } from './file-strings.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';
import { roleOf } from './text-role.js';

/** A link in Markdown that is shown as brackets. */
export const markdownLinkBroken = defineCheck({
  id: 'markdown-link-broken',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'Links in Markdown are written so that they become links.',
  page: new URL('../../../checks/markdown-link-broken.md', import.meta.url),
  messages: {
    blank: 'A blank between "]" and "(" keeps this from being a link. Remove it.',
    reversed: 'Brackets and parentheses are the wrong way round, so this is no link. Write [text](address).',
    open: 'The address of this link is not closed, so it is shown as text. Write ")" after it.',
    blankInAddress: 'A blank ends the address of this link, so it is shown as text. Write %20 for it.',
  },
});

const markdownMembers = new Set(['descriptionmarkdown', 'description', 'json', 'text', 'title']);

/** Reports what was surely meant to be a link and is none. */
export function findBrokenMarkdownLinks(file: LoadedFile): Diagnostic[] {
  if (!file.source.text.includes('http')) return [];
  return stringsOf(file).flatMap((text) => {
    if (!text.value.includes('http') || roleOf(text) !== 'prose') return [];
    if (!markdownMembers.has(text.member) && text.source.format !== 'text') return [];
    return [...findBlanks(text), ...findReversed(text), ...findOpen(text)];
  });
}

function at({ source, pointer }: FileString, start: number, end: number) {
  return atValue(source, pointer, { start, end });
}

function findBlanks(text: FileString): Diagnostic[] {
  return [...text.value.matchAll(/\]([ \t]+)(?=\(https?:\/\/[^\s()]+\))/g)].flatMap(
    ({ 1: blank = '', index }) => {
      const isText = /\[[^[\]\n]{2,200}$/.test(text.value.slice(Math.max(0, index - 201), index));
      if (!isText) return [];
      const place = at(text, index + 1, index + 1 + blank.length);
      const fix = replaceStretches('Remove the blank', [{ location: place, newText: '' }]);
      return [markdownLinkBroken.report('blank', {}, place, { fix })];
    },
  );
}

function findReversed(text: FileString): Diagnostic[] {
  return [...text.value.matchAll(/\)\[https?:\/\/[^\s\]]{1,500}\]/g)].flatMap(({ 0: address, index }) => {
    const shown = /\([^()[\]\n]{1,200}$/.exec(text.value.slice(Math.max(0, index - 201), index))?.[0];
    if (shown === undefined) return [];
    const place = at(text, index - shown.length, index + address.length);
    return [markdownLinkBroken.report('reversed', {}, place)];
  });
}

function findOpen(text: FileString): Diagnostic[] {
  const { value } = text;
  return [...value.matchAll(/\]\(\s*(?=https?:\/\/)/gi)].flatMap(({ 0: open, index }) => {
    const start = index + open.length;
    const end = endOfAddress(value, start);
    if (value[end] === ')' || end - start >= maximumAddress) return [];
    const rest = /^[^\n)]*/.exec(value.slice(end, end + 400))?.[0] ?? '';
    // A title may follow the address: [text](address "title").
    if (/^[ \t]+["'(]/.test(rest) || /^\s*\)/.test(value.slice(end))) return [];
    const isClosed = value[end + rest.length] === ')' && !/[[\]]/.test(rest);
    const message = isClosed && rest.trim() !== '' ? 'blankInAddress' : 'open';
    return [markdownLinkBroken.report(message, {}, at(text, start, end))];
  });
}

/** No browser takes longer ones; nobody looks further for the end. */
const maximumAddress = 2000;

function endOfAddress(value: string, start: number): number {
  let depth = 0;
  const longest = Math.min(value.length, start + maximumAddress);
  for (let index = start; index < longest; index += 1) {
    const character = value[index]!;
    if (/\s/.test(character)) return index;
    if (character === '(') depth += 1;
    if (character === ')') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return longest;
}
