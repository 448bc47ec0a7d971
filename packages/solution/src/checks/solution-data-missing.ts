import { defineCheck } from '@hubwright/schema';

/** A solution folder has no data file. */
export const solutionDataMissing = defineCheck({
  id: 'solution-data-missing',
  severity: 'error',
  scope: 'solution',
  origin: 'ours',
  summary: 'A solution folder has no data file.',
  page: new URL('../../checks/solution-data-missing.md', import.meta.url),
  messages: {
    none: 'There is no "Data/Solution_*.json" in "{folder}". It lists the content of the solution; create it, or point at a folder that has one.',
    rebuilt:
      'There is no "Data/Solution_*.json" in "{folder}"; the solution was rebuilt from the previous package and the files found. Create the data file to say what belongs to it.',
  },
});
