import { defineCheck } from '@hubwright/schema';

/** A listed path leaves the solution and its repository. */
export const contentPathOutside = defineCheck({
  id: 'content-path-outside',
  severity: 'error',
  scope: 'solution',
  origin: 'ours',
  summary: 'A listed path leaves the solution and its repository.',
  page: new URL('../../checks/content-path-outside.md', import.meta.url),
  messages: {
    outside:
      '"{reference}" leaves the repository. Content must lie in the solution folder or below the repository root.',
    absolute: '"{reference}" is an absolute path or a URL. Write it relative to the solution folder.',
    link: '"{reference}" is a link that leaves the repository. Put the file itself there.',
  },
});
