import { defineCheck } from '../check.js';

/** A text file with a NUL byte: it is damaged, or no text at all. */
export const fileHasNulByte = defineCheck({
  id: 'file-has-nul-byte',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'A source file contains a NUL byte.',
  messages: {
    found:
      'There is a NUL byte at this place, so the file is damaged or not a text file. Remove the byte or restore the file.',
  },
  page: new URL('../../checks/file-has-nul-byte.md', import.meta.url),
});
