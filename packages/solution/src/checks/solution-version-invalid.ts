import { defineCheck } from '@hubwright/schema';

/** The version of a solution is not major.minor.patch. */
export const solutionVersionInvalid = defineCheck({
  id: 'solution-version-invalid',
  severity: 'error',
  scope: 'solution',
  origin: 'ours',
  summary: 'The version of a solution is not major.minor.patch.',
  page: new URL('../../checks/solution-version-invalid.md', import.meta.url),
  messages: {
    invalid: 'The version "{version}" is not of the form major.minor.patch, such as "3.0.0".',
    generation:
      'The version "{version}" has a major below 3. Content packages (the shape written here) start at 3.0.0; use "--bump major" or edit the data file.',
  },
});
