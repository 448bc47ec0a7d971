import { defineCheck } from '../check.js';

/** A file beyond the size that is read, or YAML beyond the number of tokens that is parsed. */
export const fileTooLarge = defineCheck({
  id: 'file-too-large',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'A source file is larger than any real content.',
  messages: {
    bytes:
      'The file has {bytes} bytes; at most {maximum} are read. Check that this is the file that was meant, or split it.',
    yamlTokens:
      'The file has more than {maximum} YAML tokens, too many to parse. Check that this is the file that was meant, or split it.',
  },
  page: new URL('../../checks/file-too-large.md', import.meta.url),
});
