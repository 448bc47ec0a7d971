import { defineCheck } from '@hubwright/schema';

/** The next page is at another origin, and the credentials were not sent there. */
export const pollCredentialsWithheld = defineCheck({
  id: 'poll-credentials-withheld',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'The next page is at another origin, and the credentials were not sent there.',
  messages: {
    withheld: 'The next page is at "{origin}", and the credentials are for "{own}". They were not sent.',
    scheme:
      'The next page is at "{origin}", which differs from "{own}" in scheme or port only. The credentials were not sent there; the API has to give links with the address it is called by.',
  },
  page: new URL('../../checks/poll-credentials-withheld.md', import.meta.url),
});
