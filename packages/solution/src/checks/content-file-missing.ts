import { defineCheck } from '@hubwright/schema';

/** The data file lists a file that does not exist. */
export const contentFileMissing = defineCheck({
  id: 'content-file-missing',
  severity: 'error',
  scope: 'solution',
  origin: 'public-pipeline',
  summary: 'The data file lists a file that does not exist.',
  page: new URL('../../checks/content-file-missing.md', import.meta.url),
  messages: {
    missing: '"{reference}" does not exist, neither in the solution folder nor from the repository root.',
    similar:
      '"{reference}" does not exist, neither in the solution folder nor from the repository root. Did you mean "{suggestion}"?',
  },
});
