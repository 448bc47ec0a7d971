import { defineCheck } from '@hubwright/schema';

/** A window that an earlier run had begun was fetched again from its start. */
export const pollWindowResumed = defineCheck({
  id: 'poll-window-resumed',
  severity: 'warning',
  scope: 'run',
  origin: 'ours',
  summary: 'A window that an earlier run had begun was fetched again from its start.',
  messages: {
    written:
      'The window {start} to {end} had not been finished and was fetched again from its start. {count} of its events had been written already and were not written twice; the service would have ingested them twice.',
    none: 'The window {start} to {end} had not been finished and was fetched again from its start. No event of it came that had been written already.',
    unseen:
      'The window {start} to {end} had not been finished and was fetched again from its start. Its events were not kept (--events), so nobody can say how many the service would have ingested twice.',
  },
  page: new URL('../../checks/poll-window-resumed.md', import.meta.url),
});
