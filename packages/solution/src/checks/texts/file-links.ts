import { atValue, type NodeLocation } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { stringsOf, type FileString } from './file-strings.js';

/** An address in a string of a file, without the punctuation of the sentence around it. */
export interface FileLink {
  readonly address: string;
  readonly text: FileString;
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<LoadedFile, readonly FileLink[]>();

/** The web addresses of a file. What merely names a format, such as `$schema`, is none. */
export function linksOf(file: LoadedFile): readonly FileLink[] {
  let links = known.get(file);
  if (!links) {
    const strings = file.source.text.includes('http') ? stringsOf(file) : [];
    links = strings.flatMap((text) =>
      text.value.includes('http') && !isFormatName(text) ? linksIn(text) : [],
    );
    known.set(file, links);
  }
  return links;
}

/** The location of a link, or of a part of it. */
export function locateLink({ text, start, end }: FileLink, from = 0, to = end - start): NodeLocation {
  return atValue(text.source, text.pointer, { start: start + from, end: start + to });
}

/** Tells whether parts of an address are filled in later: ARM, workbook and connector placeholders. */
export function isComputed({ address, text, end }: FileLink): boolean {
  return /[{}$<>]/.test(address) || /^['"]?\s*[,+]/.test(text.value.slice(end, end + 8));
}

function isFormatName({ member }: FileString): boolean {
  return member === '$schema' || member === 'schema' || member === 'xmlns';
}

const addressAt = /https?:\/\/[^\s"'<>`\\|^]+/g;

function linksIn(text: FileString): FileLink[] {
  return [...text.value.matchAll(addressAt)].flatMap(({ 0: found, index }) => {
    const address = trim(found);
    if (!/^https?:\/\/\w/i.test(address)) return [];
    return [{ address, text, start: index, end: index + address.length }];
  });
}

/** Cuts an address where a bracket closes that it did not open, and takes off the punctuation of a sentence. */
function trim(found: string): string {
  let depth = 0;
  let end = found.length;
  for (let at = 0; at < found.length; at += 1) {
    const character = found[at];
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') {
      depth -= 1;
      if (depth < 0) {
        end = at;
        break;
      }
    }
  }
  return found.slice(0, end).replace(/[.,;:!?*_]+$/, '');
}
