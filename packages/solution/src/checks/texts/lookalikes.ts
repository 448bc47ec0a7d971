/** A stretch of characters that are not what they look like, and what they look like. */
export interface Lookalike {
  readonly start: number;
  readonly end: number;
  readonly character: string;
  /** What it is called, such as `a no-break space`. */
  readonly name: string;
  readonly ascii: string;
  readonly kind: 'space' | 'invisible' | 'punctuation' | 'letter';
}

interface Known {
  readonly name: string;
  readonly ascii: string;
  readonly kind: Lookalike['kind'];
}

const knownCharacters = new Map<string, Known>();

function know(characters: string, name: string, ascii: string, kind: Lookalike['kind']): void {
  for (const character of characters) knownCharacters.set(character, { name, ascii, kind });
}

know('\u00A0\u202F', 'a no-break space', ' ', 'space');
know(
  '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u205F\u3000',
  'a typographic space',
  ' ',
  'space',
);
know('\u200B\u200C\u200D\u2060\uFEFF\u180E', 'an invisible character', '', 'invisible');
know('\u200E\u200F', 'an invisible direction mark', '', 'invisible');
know('\u00AD', 'a soft hyphen', '', 'invisible');
know('\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB', 'a typographic quote', '"', 'punctuation');
know('\u2018\u2019\u201A\u201B\u2032\u00B4', 'a typographic quote', "'", 'punctuation');
know('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', 'a dash', '-', 'punctuation');
know('\u037E', 'a Greek question mark', ';', 'punctuation');
know('\u0085\u2028\u2029', 'a line separator', ' ', 'punctuation');
know('\u2223\u01C0', 'a bar', '|', 'punctuation');
knowLetters('Cyrillic', 'аеорсухіјѕһԁԛԝАВЕКМНОРСТХУІЈЅ', 'aeopcyxijshdqwABEKMHOPCTXYIJS');
knowLetters('Greek', 'ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ovABEZHIKMNOPTYX');
for (let code = 0xff01; code <= 0xff5e; code += 1) {
  know(String.fromCharCode(code), 'a fullwidth character', String.fromCharCode(code - 0xfee0), 'punctuation');
}

function knowLetters(script: string, letters: string, latin: string): void {
  [...letters].forEach((letter, index) => know(letter, `a ${script} letter`, latin[index]!, 'letter'));
}

const nonAscii = /[^\u0000-\u007F]/g;

/** The lookalikes of a text. A letter counts only in a word that has Latin letters as well. */
export function lookalikesIn(text: string): Lookalike[] {
  return [...text.matchAll(nonAscii)].flatMap(({ 0: character, index }) => {
    const known = knownCharacters.get(character);
    if (!known || (known.kind === 'letter' && !isInLatinWord(text, index))) return [];
    // Emoji are joined by an invisible character, and some scripts need it.
    if (/[\u200C\u200D]/.test(character) && /[^\u0000-\u007F]/.test(text[index - 1] ?? '')) return [];
    return [{ start: index, end: index + 1, character, ...known }];
  });
}

const wordCharacter = /[\p{L}\p{N}_]/u;

function isInLatinWord(text: string, index: number): boolean {
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < text.length && Math.abs(at - index) < 64; at += step) {
      const character = text[at]!;
      if (/[A-Za-z_]/.test(character)) return true;
      if (!wordCharacter.test(character)) break;
    }
  }
  return false;
}
