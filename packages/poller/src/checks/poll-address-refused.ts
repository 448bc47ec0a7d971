import { defineCheck } from '@hubwright/schema';

/** The API has a private address, and nobody allowed that. */
export const pollAddressRefused = defineCheck({
  id: 'poll-address-refused',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The API has a private address, and nobody allowed that.',
  messages: {
    refused:
      '"{origin}" is a private address, which the service does not call. For a test server, add --allow-local.',
  },
  page: new URL('../../checks/poll-address-refused.md', import.meta.url),
});
