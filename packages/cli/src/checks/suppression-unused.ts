import { defineCheck } from '@hubwright/schema';

/** A suppression fits nothing that was found. */
export const suppressionUnused = defineCheck({
  id: 'suppression-unused',
  severity: 'warning',
  scope: 'lint',
  origin: 'ours',
  summary: 'A suppression fits nothing that was found.',
  page: new URL('../../checks/suppression-unused.md', import.meta.url),
  messages: {
    nothingFound: 'The check "{check}" finds nothing here that could be suppressed. Remove the suppression.',
    fileMissing:
      'The file "{file}" does not exist, so nothing is suppressed in it. Correct the path or remove the suppression.',
    checkUnknown: 'There is no check "{check}", so nothing is suppressed. {wayOut}',
    checkMissing:
      'The comment names no check, so nothing is suppressed. Write "# hubwright-disable-next-line <check> -- <reason>".',
  },
});
