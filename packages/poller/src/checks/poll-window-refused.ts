import { defineCheck } from '@hubwright/schema';

/** The API does not give events of the window that was asked for. */
export const pollWindowRefused = defineCheck({
  id: 'poll-window-refused',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The API does not give events of the window that was asked for.',
  messages: {
    tooLong:
      '{url} answered with status {status}: "{said}". Sent: {sent}. The window is {minutes} minutes long; make it shorter with queryWindowInMin.',
    tooOld:
      '{url} answered with status {status}: "{said}". Sent: {sent}. The API does not keep events that long; ask for a later time with --start.',
    inFuture:
      '{url} answered with status {status}: "{said}". Sent: {sent}. Set queryWindowDelayInMin, so that the window ends before the clock of the API.',
  },
  page: new URL('../../checks/poll-window-refused.md', import.meta.url),
});
