import { defineCheck } from '@hubwright/schema';

/** A window could not be fetched to its end. */
export const pollWindowFailed = defineCheck({
  id: 'poll-window-failed',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'A window could not be fetched to its end.',
  messages: {
    status:
      '{url} answered with status {status}, so window {window} is not complete (attempts: {attempts}).{said}',
    transport: '{problem} Window {window} is not complete (attempts: {attempts}).',
    unreadable: 'Page {page} of window {window} could not be read. {problem}',
    notSuccess:
      'Page {page} of window {window} has {found} at "{path}", and "{expected}" was expected.{said}',
  },
  page: new URL('../../checks/poll-window-failed.md', import.meta.url),
});
