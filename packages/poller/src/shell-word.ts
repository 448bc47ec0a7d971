import { maskText, type Mask } from './mask.js';

/** Environment variables by the secret they hold. */
export type SecretVariables = ReadonlyMap<string, string>;

/** A part of a word of a shell command: text as it is, or the value of a variable. */
export type ShellPart = string | { readonly variable: string };

/** A text as parts of a word: secrets that came from a variable refer to it, all others are hidden. */
export function toWord(text: string, mask: Mask, variables: SecretVariables): readonly ShellPart[] {
  return mask.split(text).map((piece) => {
    if (!piece.isSecret) return piece.text;
    const variable = variables.get(piece.text);
    // The environment takes any name; the shell does not.
    return variable !== undefined && /^[A-Za-z_]\w*$/.test(variable) ? { variable } : maskText;
  });
}

/**
 * Quotes a word for a POSIX shell: text in single quotes, in which nothing has a meaning, variables in double quotes.
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html#tag_18_02
 */
export function quoteWord(word: readonly ShellPart[]): string {
  let quoted = '';
  let text = '';
  const flush = (): void => {
    if (text !== '')
      quoted +=
        /^[\w/:.@%+=-]+$/.test(text) && !text.startsWith('-') ? text : `'${text.replaceAll("'", `'\\''`)}'`;
    text = '';
  };
  for (const part of word) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    flush();
    quoted += `"$${part.variable}"`;
  }
  flush();
  return quoted === '' ? "''" : quoted;
}
