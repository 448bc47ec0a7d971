import { defineCheck } from '../check.js';

/** A file that is not UTF-8, the only encoding every consumer of a solution reads alike. */
export const fileEncoding = defineCheck({
  id: 'file-encoding',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'A source file is not encoded as UTF-8.',
  messages: {
    invalidUtf8:
      'The byte {byte} at offset {offset} is not valid UTF-8; the file may be saved as Windows-1252 or damaged. Save it as UTF-8.',
    otherEncoding:
      'The file is encoded as {encoding}, not as UTF-8. Save it as UTF-8 without a byte order mark.',
  },
  page: new URL('../../checks/file-encoding.md', import.meta.url),
});
