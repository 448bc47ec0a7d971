import { defineCheck } from '@hubwright/schema';

/** A solution folder has several data files. */
export const solutionDataAmbiguous = defineCheck({
  id: 'solution-data-ambiguous',
  severity: 'error',
  scope: 'solution',
  origin: 'ours',
  summary: 'A solution folder has several data files.',
  page: new URL('../../checks/solution-data-ambiguous.md', import.meta.url),
  messages: {
    several: '"{folder}" holds several data files: {files}. Keep one "Solution_*.json".',
  },
});
