import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { stringsOf } from './file-strings.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';
import { roleOf } from './text-role.js';

/** A text for people calls the product "Sentinel" or "Azure Sentinel". */
export const productNameIncomplete = defineCheck({
  id: 'product-name-incomplete',
  severity: 'warning',
  scope: 'file',
  origin: 'public-pipeline',
  summary: 'Texts write "Microsoft Sentinel" in full.',
  aka: ['Azure-Sentinel/ms-branding', 'Azure-Sentinel/contentValidator'],
  page: new URL('../../../checks/product-name-incomplete.md', import.meta.url),
  messages: {
    short: 'This text says "{found}". The product is called "Microsoft Sentinel"; write the name in full.',
    old: 'This text says "{found}". The product has been called "Microsoft Sentinel" since 2021; write its new name.',
  },
});

/**
 * "Sentinel" as a word. Not the product: what has another name in front ("Forescout Sentinel"), a part of a longer name,
 * address, file or identifier.
 */
const name = /Sentinel(?![\w/\\@-]|\.\w|['"]?\s*\(http)/g;
const oldPrefix = /(?:^|[^\w./\\@#-])((?:Microsoft\s+)?(?:MS|Azure)\s+)$/;

/** The word as the public checks find it: blanks or the ends of the text around it. */
const refused = /(?<!Microsoft\s)(?<!\S)Sentinel(?!\S)/;

/** What the public checks look at. */
const checkedMembers = new Set(['description', 'descriptionmarkdown']);

/** Reports short and old names of the product, each text once. */
export function findShortProductNames(file: LoadedFile): Diagnostic[] {
  if (!file.source.text.includes('Sentinel')) return [];
  return stringsOf(file).flatMap((text) => {
    if (!hasOtherName(text.value) || roleOf(text) !== 'prose') return [];
    const places = namesIn(text.value);
    const [first] = places;
    if (!first) return [];
    const at = ({ start, end }: ProductName) => atValue(text.source, text.pointer, { start, end });
    const fix = replaceStretches(
      'Write "Microsoft Sentinel"',
      places.map((place) => ({ location: at(place), newText: 'Microsoft Sentinel' })),
    );
    const isRefused = checkedMembers.has(text.member) && refused.test(text.value);
    const severity = isRefused ? 'warning' : 'info';
    const message = first.isOld ? 'old' : 'short';
    return [productNameIncomplete.report(message, { found: first.found }, at(first), { fix, severity })];
  });
}

/** Whether the word occurs without the company right before it, as it does in nearly all texts. */
function hasOtherName(text: string): boolean {
  for (let at = text.indexOf('Sentinel'); at !== -1; at = text.indexOf('Sentinel', at + 8)) {
    if (!text.endsWith('Microsoft ', at)) return true;
  }
  return false;
}

interface ProductName {
  readonly found: string;
  readonly isOld: boolean;
  readonly start: number;
  readonly end: number;
}

function namesIn(text: string): ProductName[] {
  const readable = hideCode(text);
  return [...readable.matchAll(name)].flatMap(({ 0: word, index }) => {
    const before = readable.slice(Math.max(0, index - 40), index);
    const prefix = oldPrefix.exec(before)?.[1] ?? '';
    if (prefix === '' && (/[\w./\\@#-]$/.test(before) || isOtherProduct(before))) return [];
    const found = prefix + word;
    return [{ found, isOld: prefix !== '', start: index - prefix.length, end: index + word.length }];
  });
}

/** Blanks out code, addresses and the targets of links; offsets stay. */
function hideCode(text: string): string {
  return text.replace(/`[^`]*`|\]\([^()\s]*\)|\b[a-z]+:\/\/[^\s)>"'\]]+/g, (code) => ' '.repeat(code.length));
}

/** A name right before it: "Microsoft", or the vendor's of another product. */
function isOtherProduct(before: string): boolean {
  return /\bMicrosoft[\s*_]+$/i.test(before) || /(?<![.!?:]\s+|^\s*)\b[A-Z][\w-]*\s$/.test(before);
}
