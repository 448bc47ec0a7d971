import { defineCheck } from '@hubwright/schema';

/** A listed path differs from the file only in upper and lower case. */
export const contentPathCase = defineCheck({
  id: 'content-path-case',
  severity: 'warning',
  scope: 'solution',
  origin: 'ours',
  summary: 'A listed path differs from the file only in upper and lower case.',
  page: new URL('../../checks/content-path-case.md', import.meta.url),
  messages: {
    case: 'The file is spelt "{actual}". The path works on Windows only; write it as it is on disk.',
  },
});
