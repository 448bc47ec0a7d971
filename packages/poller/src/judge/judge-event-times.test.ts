import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { noon } from '../testing/poll-connector.js';
import { diagnose } from '../testing/diagnose.js';

const minute = 60_000;
const iso = (time: number) => new Date(time).toISOString();
const request = { startTimeAttributeName: 'since', endTimeAttributeName: 'until' };
const next = { start: noon.end, end: noon.end + 5 * minute };
const run = (items: Json[], asked: JsonObject = request) =>
  diagnose(() => ({ body: { items } }), { request: asked });
const list = (count: number, make: (id: number) => JsonObject): JsonObject[] =>
  Array.from({ length: count }, (_, id) => ({ id, ...make(id) }));

describe('events outside their window', () => {
  it('are told with share and example', async () => {
    const { findings } = await run(list(4, (id) => ({ eventTime: iso(noon.start - id * minute) })));
    expect(findings).toEqual([
      'poll-window-ignored/outside (warning) /request/startTimeAttributeName: Of 4 events, 3 have a "eventTime" outside the window asked for, such as 2026-01-31T11:59:00.000Z in 2026-01-31T12:00:00.000Z to 2026-01-31T12:05:00.000Z. The API does not filter by "since" and "until", or by another time.',
    ]);
  });
  it('are seen beside another time that now and then lies in it', async () => {
    const make = (id: number) => ({
      timestamp: iso(noon.start - 99 * minute - id),
      lastLogin: iso(noon.start + (id === 0 ? minute : -minute)),
    });
    const { findings } = await run(list(5, make));
    expect(findings).toEqual([expect.stringMatching(/^poll-window-ignored\/outside .* have a "timestamp"/)]);
  });
  it.each([
    ['seconds', (id: number) => ({ timestamp: noon.end / 1000 + 600 + id })],
    ['milliseconds as text', (id: number) => ({ ts: String(noon.end + 600_000 + id) })],
    ['a member below', (id: number) => ({ meta: { published: iso(noon.end + 600_000 + id) } })],
    ['a time without a zone', (id: number) => ({ created_at: `2026-01-30 10:00:0${id}` })],
  ])('are seen in %s', async (_, make) => {
    expect((await run(list(3, make))).findings).toEqual([
      expect.stringMatching(/^poll-window-ignored\/outside/),
    ]);
  });
  it('are told without parameters to blame when the requests name no time', async () => {
    const { findings } = await run(
      list(3, (id) => ({ time: iso(noon.end + 9 * minute + id) })),
      {},
    );
    expect(findings).toEqual([
      expect.stringMatching(
        /^poll-window-ignored\/unasked \(warning\) .* the requests name no time: every window/,
      ),
    ]);
  });
  it.each([
    ['most lie in it', (id: number) => ({ time: iso(noon.start + (id === 0 ? -minute : id)) })],
    [
      'they lie on its bounds, to the second',
      (id: number) => ({ time: iso(id % 2 ? noon.start - 999 : noon.end + 999) }),
    ],
    [
      'another time of theirs lies in it',
      (id: number) => ({ time: iso(noon.start - 99 * minute - id), received: iso(noon.start + id) }),
    ],
    [
      'the times are those of something else',
      (id: number) => ({ expires_at: iso(noon.end + 9 * minute + id), birthDate: '1970-01-01T00:00:00Z' }),
    ],
    [
      'they are those of an actor',
      (id: number) => ({ when: 'at noon', actor: { created: iso(noon.start - 1e9 - id) } }),
    ],
    ['numbers are ids', (id: number) => ({ number: 1_600_000_000 + id })],
    ['all have the same time', () => ({ created: iso(noon.start - minute * 60) })],
    [
      'few have a time',
      (id: number) => (id === 0 ? { time: iso(0 + noon.start - 60 * minute) } : { text: 'x' }),
    ],
  ])('are not told when %s', async (_, make) => {
    const { findings } = await run(list(10, make));
    expect(findings.filter((text) => !text.startsWith('poll-events-without-time'))).toEqual([]);
  });
  it('are not told when the format of times has whole days', async () => {
    const { findings } = await run(
      list(3, (id) => ({ time: iso(noon.start - 60 * minute + id) })),
      {
        ...request,
        queryTimeFormat: 'yyyy-MM-dd',
      },
    );
    expect(findings).toEqual([]);
  });
});

describe('late events', () => {
  const windows = [noon, next];
  const late = (again: JsonObject[]) =>
    diagnose(
      (_, count) => ({
        body: {
          items: [
            ...again,
            ...list(9, (id) => ({
              time: iso((count === 1 ? noon : next).start + minute),
              n: count * 100 + id,
            })),
          ],
        },
      }),
      { request },
      { windows },
    );
  it('are told with the delay that waits for them', async () => {
    const { findings } = await diagnose(
      (_, count) => ({
        body: {
          items: list(10, (id) => ({
            n: count * 100 + id,
            time: iso(count === 1 ? noon.start + id : id === 0 ? next.start - 90_000 : next.start + id),
          })),
        },
      }),
      { request },
      { windows },
    );
    expect(findings).toEqual([
      'poll-events-late/late (info) /request: 1 events came in a later window than their "time" lies in, up to 2 minutes after it began. If the API filters by that time, such events are missed; a queryWindowDelayInMin of 2 waits for them.',
    ]);
  });
  it('are none when they came before', async () => {
    const { findings } = await late([{ n: 0, time: iso(noon.start + 1) }]);
    expect(findings).toEqual([expect.stringMatching(/^poll-duplicate-events/)]);
  });
});

describe('events that came in two windows', () => {
  it('lie on the bound that the API counts to both', async () => {
    const { findings } = await diagnose(
      (_, count) => ({
        body: {
          items: [
            { n: 'edge', time: iso(noon.end) },
            { n: count, time: iso((count === 1 ? noon : next).start + minute) },
          ],
        },
      }),
      { request },
      { windows: [noon, next] },
    );
    expect(findings).toEqual([
      'poll-duplicate-events/duplicates (warning) : 1 of 4 events came more than once, the first time again in window 2, page 1. The first one lies on the bound of two windows, which the API counts to both.',
    ]);
  });
});

describe('events without a time', () => {
  it('are told once there is enough of them', async () => {
    const { findings } = await run(list(2, () => ({ user: 'a', action: 'b' })));
    expect(findings).toEqual([expect.stringMatching(/^poll-events-without-time\/none \(info\) /)]);
    expect((await run(list(2, () => ({ user: 'a' })))).findings).toEqual([]);
    expect(
      (await run(list(2, () => ({ user: 'a', action: 'b', meta: { at: iso(noon.start) } })))).findings,
    ).toEqual([]);
  });
});
