import { defineCheck } from '@hubwright/schema';

/** The body has another format than the connector says. */
export const pollResponseFormatMismatch = defineCheck({
  id: 'poll-response-format-mismatch',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The body has another format than the connector says.',
  messages: {
    unreadable: 'Page {page} of window {window} could not be read. {problem} It is {kind}{type}. {advice}',
    misread: 'The body was read as {format}, but it is {kind}{type}. {advice}',
  },
  page: new URL('../../checks/poll-response-format-mismatch.md', import.meta.url),
});
