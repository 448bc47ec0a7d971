import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { runPoll } from '../run-poll.js';
import { callCases, pagingCases } from '../testing/paging-cases.js';
import { noon, virtualClock } from '../testing/poll-connector.js';
import { planOf } from '../testing/poll-mock.js';
import { serveMockApi } from '../testing/serve-mock-api.js';
import { createTransport } from '../transport.js';
import { createMockApi } from './create-mock-api.js';
import { createListedStream } from './event-stream.js';
import { readFault } from './mock-fault.js';

const origin = 'https://api.example.com';
const windows = [noon, { start: noon.end, end: noon.end + 300_000 }];
const times = Array.from({ length: 13 }, (_, index) => noon.start + index * 40_000);

describe.each(pagingCases)('over the network, $name', ({ paging, eventsPath = '$.items' }) => {
  it.each(callCases)('takes the events of two windows with a $name', async ({ request }) => {
    const plan = planOf({
      auth: { type: 'None' },
      request: {
        apiEndpoint: `${origin}/v1/logs`,
        startTimeAttributeName: 'since',
        endTimeAttributeName: 'until',
        ...request,
      },
      response: { eventsJsonPaths: [eventsPath], isGzipCompressed: true },
      paging,
    });
    const faults = [readFault('429:5')!, readFault('drop:4')!];
    const made = createMockApi([{ plan }], {
      stream: createListedStream(times),
      pageSize: 4,
      faults,
      isStrict: true,
    });
    if (!('api' in made)) throw new Error('no API');
    const clock = virtualClock(windows[1]!.end);
    const to = await serveMockApi(made.api, origin, clock.now);
    const transport = createTransport({ allowLocal: true, mappings: [{ from: origin, to }] });
    const run = runPoll(plan, { transport, clock }, { windows });
    const ids: unknown[] = [];
    for (;;) {
      const { done, value } = await run.next();
      if (!done) {
        if (value.kind === 'events') ids.push(...value.events.map((event) => (event as JsonObject)['id']));
        continue;
      }
      await transport.close();
      expect([value.stopReason, value.duplicates, ids]).toEqual([
        'complete',
        0,
        times.map((_time, id) => id),
      ]);
      expect(value.requests.some(({ status }) => status === null)).toBe(true);
      break;
    }
  });
});
