import { defineCheck } from '../check.js';

/** Text that is not YAML 1.2, or that is more than one document. */
export const yamlSyntax = defineCheck({
  id: 'yaml-syntax',
  severity: 'error',
  scope: 'file',
  origin: 'public-pipeline',
  summary: 'A YAML file cannot be parsed.',
  messages: {
    empty: 'The file holds no YAML value. Write the content, or remove the file and what refers to it.',
    invalid: '{problem}. Correct the text at this place.',
    tab: 'The line is indented with a tab, and YAML allows only spaces. Replace the tab with spaces.',
    indent: '{problem}. Indent the lines of one block alike, with spaces.',
    colon:
      '{problem}. If the value is text with a colon and a space in it, put it in quotes or in a block after "|".',
    reserved: '{problem}. Put the value in quotes.',
    braces:
      'A value that starts with a brace is read as a mapping, not as text: {problem}. Put the value in quotes.',
    afterValue:
      'There is more text after the end of a value. Check the indentation and the quotation marks of this line and the one before.',
    missingColon:
      'This line is neither a key with a value nor part of a value. Add a colon and a space after the key, or indent the line if it continues a value.',
    unclosedQuote: 'A quotation mark that was opened before this place is never closed. Add the closing one.',
    escape: '{problem}. In double quotes, write a backslash as two, or use single quotes.',
    severalDocuments:
      'A second YAML document starts here, and one file holds one document. Remove it or move it to its own file.',
    unknownAlias:
      'The alias "*{alias}" refers to an anchor that is not set before it. Set it, or put the value in quotes if it is text.',
    keyNotScalar:
      'A mapping or list is used as a key, which JSON does not allow. If braces were meant as text, put the value in quotes.',
    conflictMarker:
      'There is a marker of an unresolved merge conflict. Resolve the conflict and remove the markers.',
  },
  page: new URL('../../checks/yaml-syntax.md', import.meta.url),
});
