import { defineCheck } from '@hubwright/schema';

/** Paging goes round in circles. */
export const pollPagingStuck = defineCheck({
  id: 'poll-paging-stuck',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'Paging goes round in circles.',
  messages: {
    repeated: 'Page {page} of window {window} would repeat an earlier request: {request}{hint}',
    samePage:
      'Page {page} of window {window} has the same events as the one before{sent}; the API seems to ignore "{parameter}".{hint}',
    empty: '{count} pages in a row of window {window} were empty, and each said that there is another.{hint}',
  },
  page: new URL('../../checks/poll-paging-stuck.md', import.meta.url),
});
