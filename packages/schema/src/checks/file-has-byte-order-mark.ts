import { defineCheck } from '../check.js';

/** A UTF-8 file that starts with a byte order mark, which JSON forbids (RFC 8259, section 8.1). */
export const fileHasByteOrderMark = defineCheck({
  id: 'file-has-byte-order-mark',
  severity: 'warning',
  scope: 'file',
  origin: 'public-pipeline',
  summary: 'A source file starts with a byte order mark.',
  messages: {
    found:
      'The file starts with a byte order mark, which some readers of JSON and YAML reject. Save it as UTF-8 without it.',
  },
  page: new URL('../../checks/file-has-byte-order-mark.md', import.meta.url),
});
