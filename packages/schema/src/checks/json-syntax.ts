import { defineCheck } from '../check.js';

/** Text that is not JSON as RFC 8259 defines it. */
export const jsonSyntax = defineCheck({
  id: 'json-syntax',
  severity: 'error',
  scope: 'file',
  origin: 'public-pipeline',
  summary: 'A JSON file cannot be parsed.',
  messages: {
    empty:
      'The file is empty, but a JSON value was expected. Write the content, or remove the file and what refers to it.',
    comment: 'There is a comment, and JSON has none. Remove it.',
    trailingComma: 'There is a comma after the last element, before the closing bracket. Remove it.',
    missingComma: 'A comma is missing between the element that ends here and {found}. Insert it.',
    unexpected: 'Found {found} where {expected} was expected. Correct the text at this place.',
    mismatched:
      'Found {found}, but the bracket that is open here is {open}. Close that one first, or correct the bracket.',
    braces:
      'Found {found} where a key in double quotes was expected. If a placeholder in double braces was meant, put it in double quotes.',
    unclosed: 'The bracket {found} is never closed. Add the closing {expected}.',
    afterEnd: 'Found {found} after the end of the JSON value, where nothing may follow. Remove it.',
    quotationMark:
      'Found the quotation mark {found}; JSON puts strings and keys in straight double quotes ("). Replace it.',
    unquotedKey: 'The key {found} is not in quotes. Put it in double quotes.',
    unknownWord:
      '{found} is not a value JSON knows. Write {expected}, or put it in double quotes if it is text.',
    invalidNumber:
      '{found} is not a number as JSON writes it. Write digits without leading zeros or "+", or put it in double quotes.',
    unclosedString:
      'The string that starts here is not closed on the same line. Add the closing double quote; a line break inside a string is written \\n.',
    invalidEscape: 'The escape {found} is not known to JSON. Write a backslash itself as \\\\.',
    controlCharacter: 'The string contains the character {found} as it is. Write it as {expected}.',
    conflictMarker:
      'There is a marker of an unresolved merge conflict. Resolve the conflict and remove the markers.',
    unknown: 'The file is not valid JSON. Correct the text.',
  },
  page: new URL('../../checks/json-syntax.md', import.meta.url),
});
