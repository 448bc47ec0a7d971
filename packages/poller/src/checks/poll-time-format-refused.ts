import { defineCheck } from '@hubwright/schema';

/** The API does not read times in the format of the connector. */
export const pollTimeFormatRefused = defineCheck({
  id: 'poll-time-format-refused',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The API does not read times in the format of the connector.',
  messages: {
    refused: '{url} answered with status {status}: "{said}". Sent: {sent}, in the format {format}. {advice}',
  },
  page: new URL('../../checks/poll-time-format-refused.md', import.meta.url),
});
