import { defineCheck } from '@hubwright/schema';

/** A file could not be read. */
export const fileUnreadable = defineCheck({
  id: 'file-unreadable',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'A file could not be read.',
  page: new URL('../../checks/file-unreadable.md', import.meta.url),
  messages: {
    file: 'The file cannot be read: {reason}. Check its permissions.',
  },
});
