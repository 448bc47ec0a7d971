import { defineCheck } from '@hubwright/schema';

/** The name in the data file differs from the folder name. */
export const solutionNameDiffers = defineCheck({
  id: 'solution-name-differs',
  severity: 'warning',
  scope: 'solution',
  origin: 'ours',
  summary: 'The name in the data file differs from the folder name.',
  page: new URL('../../checks/solution-name-differs.md', import.meta.url),
  messages: {
    differs:
      'The solution is named "{name}", its folder "{folder}". The release notes link and the official tool expect them to be equal.',
  },
});
