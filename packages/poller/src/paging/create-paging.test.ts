import { expect, it } from '@jest/globals';
import { page, pollPages } from '../testing/poll-pages.js';

it('None fetches one page', async () => {
  const { events, queries, report } = await pollPages(() => ({ body: { items: page(0) } }), {
    pagingType: 'None',
  });
  expect({ events, queries, stopReason: report.stopReason }).toEqual({
    events: page(0),
    queries: [{}],
    stopReason: 'complete',
  });
});
