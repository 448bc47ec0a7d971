import { defineCheck } from '@hubwright/schema';

/** Paging ended, and the last answer says that there is more. */
export const pollMorePagesAvailable = defineCheck({
  id: 'poll-more-pages-available',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'Paging ended, and the last answer says that there is more.',
  messages: {
    unpaged:
      'The answer of window {window} has {hint}, but the connector has no paging: 1 page with {events} events was fetched. {advice}',
    unfollowed:
      'Paging of type {type} ended window {window} after {pages} pages, and the last answer has {hint}. {advice}',
    flag: 'The last answer of window {window} has {hint}, which says that there is more; {pages} pages with {events} events were fetched.',
    total:
      'The answer of window {window} says at "{path}" that there are {total} {noun}; {fetched} were fetched.',
  },
  page: new URL('../../checks/poll-more-pages-available.md', import.meta.url),
});
