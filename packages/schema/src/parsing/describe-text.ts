const shownLength = 30;

/** Characters a reader cannot see, or cannot tell from a plain space. */
const invisible = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

/** A piece of text as a message shows it: in quotes (its own, if it has them), shortened, and a lone invisible character by its code point. */
export function describeText(text: string): string {
  const characters = [...text.slice(0, shownLength + 2)];
  const [only] = characters;
  if (characters.length === 1 && only !== undefined && only !== ' ' && invisible.test(only))
    return codePointName(only);
  const shown = characters
    .slice(0, shownLength)
    .map((character) => (invisible.test(character) && character !== ' ' ? '\u00b7' : character));
  const piece = shown.join('') + (characters.length > shownLength ? '\u2026' : '');
  return piece.startsWith('"') && piece.length > 1 ? piece : `"${piece}"`;
}

/** The `U+00A0` name of a character. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
