import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '@hubwright/schema';
import { pagingCases } from '../testing/paging-cases.js';
import { pollMock } from '../testing/poll-mock.js';
import { layWindows, type Window } from '../window.js';
import { createListedStream } from './event-stream.js';

const minute = 60_000;
const begin = Date.UTC(2026, 0, 31, 12);
const widthMs = 5 * minute;

/** How late events are and how long a connector waits for them, in minutes, and when events happen within an hour. */
const courses = fc.record({
  late: fc.integer({ min: 0, max: 12 }),
  delay: fc.integer({ min: 0, max: 12 }),
  times: fc.uniqueArray(fc.integer({ min: 0, max: 60 * minute - 1 }), { maxLength: 30 }),
});

/** Polls every five minutes for an hour, as the service does: each window ends `delay` before the time of its poll. */
async function pollForAnHour(
  paging: JsonObject,
  eventsPath: string,
  late: number,
  delay: number,
  times: number[],
) {
  const windows: Window[] = [];
  const ids: unknown[] = [];
  for (let now = begin + widthMs; now <= begin + 80 * minute; now += widthMs) {
    const [window] = layWindows({ widthMs, delayMs: delay * minute, now });
    windows.push(window!);
    const { events, report } = await pollMock(
      {
        auth: { type: 'None' },
        request: {
          apiEndpoint: 'https://api.example.com/logs',
          startTimeAttributeName: 'from',
          endTimeAttributeName: 'to',
        },
        response: { eventsJsonPaths: [eventsPath] },
        paging,
      },
      {
        mock: { stream: createListedStream(times), lateMs: late * minute, pageSize: 4 },
        poll: { windows: [window!] },
        now,
      },
    );
    expect(report.stopReason).toBe('complete');
    ids.push(...events.map((event) => (event as JsonObject)['id']));
  }
  return { ids, windows };
}

/** The events of windows that had arrived when their window was asked for, by rights of time alone. */
function expectedIds(
  times: readonly number[],
  windows: readonly Window[],
  late: number,
  delay: number,
): number[] {
  return times.flatMap((time, id) => {
    const window = windows.find(({ start, end }) => start <= time && time < end);
    return window && time + late * minute <= window.end + delay * minute ? [id] : [];
  });
}

describe('late events', () => {
  // Cursors that outlive a window belong to one run, which these polls are not.
  const cases = pagingCases.filter(({ name }) => !name.startsWith('Persistent'));

  it.each(cases)(
    'come with $name when the delay covers their lateness, and are lost otherwise',
    async ({ paging, eventsPath = '$.items' }) => {
      await fc.assert(
        fc.asyncProperty(courses, async ({ late, delay, times }) => {
          const sorted = times.map((time) => begin + time).sort((a, b) => a - b);
          const { ids, windows } = await pollForAnHour(paging, eventsPath, late, delay, sorted);
          expect(ids).toEqual(expectedIds(sorted, windows, late, delay));
          if (late <= delay) expect(ids).toHaveLength(sorted.length);
        }),
        { numRuns: 5 },
      );
    },
  );

  it('are lost without a delay, every one', async () => {
    const times = Array.from({ length: 12 }, (_, index) => begin + index * 5 * minute);
    const { ids } = await pollForAnHour({}, '$', 6, 0, times);
    expect(ids).toEqual([]);
    expect((await pollForAnHour({}, '$', 6, 6, times)).ids).toHaveLength(12);
  });
});
