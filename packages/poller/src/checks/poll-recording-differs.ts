import { defineCheck } from '@hubwright/schema';

/** The connector does not ask what was recorded. */
export const pollRecordingDiffers = defineCheck({
  id: 'poll-recording-differs',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The connector does not ask what was recorded.',
  messages: {
    differs: '{problem}',
    left: 'The run ended, and {count} of the recording were not asked for; the next is {request}.',
    pollers: 'The recording has {recorded}, and the connector {found}. Record it again.',
  },
  page: new URL('../../checks/poll-recording-differs.md', import.meta.url),
});
