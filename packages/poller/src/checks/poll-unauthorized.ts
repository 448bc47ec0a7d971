import { defineCheck } from '@hubwright/schema';

/** The API does not accept the credentials. */
export const pollUnauthorized = defineCheck({
  id: 'poll-unauthorized',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The API does not accept the credentials.',
  messages: {
    request: '{url} answered with status {status}. {details} Check {credentials}.',
    signIn: '{problem} Check {credentials}.{details}',
    authorization: '{problem} Nothing was polled.',
  },
  page: new URL('../../checks/poll-unauthorized.md', import.meta.url),
});
