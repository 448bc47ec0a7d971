import { defineCheck } from '@hubwright/schema';

/** No data collection rule takes the stream of a data connector. */
export const pollerStreamUnknown = defineCheck({
  id: 'poller-stream-unknown',
  severity: 'error',
  scope: 'connector',
  origin: 'ours',
  summary: 'No data collection rule takes the stream of a data connector.',
  page: new URL('../../checks/poller-stream-unknown.md', import.meta.url),
  messages: {
    missing: 'No data collection rule of this solution takes the stream "{stream}". {declared}',
    similar:
      'No data collection rule of this solution takes the stream "{stream}". {declared} Did you mean "{suggestion}"?',
  },
});
