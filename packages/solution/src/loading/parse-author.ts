import type { Author } from '../model.js';

/**
 * Splits the data file's `Author` on `" - "`: the first part is the name, the second the address. A hyphen without
 * blanks is part of a name.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export function parseAuthor(text: string): Author {
  const [name = '', email] = text.split(' - ').map((part) => part.trim());
  return { text, name, email: email === '' ? undefined : email };
}
