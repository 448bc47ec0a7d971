import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '@hubwright/schema';
import { callCases, pagingCases, type PagingCase } from '../testing/paging-cases.js';
import type { MockExchange } from '../testing/mock-transport.js';
import { pollMock } from '../testing/poll-mock.js';
import { layWindows, type Window } from '../window.js';
import type { MockOptions } from './create-mock-api.js';
import { createListedStream } from './event-stream.js';
import { readFault } from './mock-fault.js';

const runs = Number(process.env['HUBWRIGHT_PROPERTY_RUNS'] ?? 25);
const begin = Date.UTC(2026, 0, 31, 12);

/** Windows side by side, and how many events each has around a full page. */
interface Course {
  readonly windows: readonly Window[];
  readonly times: readonly number[];
  readonly pageSize: number;
  readonly mock: MockOptions;
  readonly format: string | undefined;
}

function courses({ hasEmptyPages }: PagingCase): fc.Arbitrary<Course> {
  return fc
    .record({
      pageSize: fc.integer({ min: 1, max: 4 }),
      widthMs: fc.integer({ min: 1, max: 900 }).map((seconds) => seconds * 1000),
      length: fc.double({ min: 0.2, max: 4, noNaN: true }),
      fills: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -1, max: 1 })), {
        minLength: 4,
        maxLength: 4,
      }),
      spread: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
      // At most three attempts in a row fail, which are as many as are repeated.
      faults: fc.constantFrom<readonly string[]>(
        [],
        ['429:2'],
        ['500:3', 'drop:4'],
        ['drop:2'],
        ['503:4', '429:6'],
        ...(hasEmptyPages ? [['empty:2'], ['empty:3', '429:4'], ['drop:3', 'empty:4']] : []),
      ),
      lastToken: fc.constantFrom('absent' as const, 'null' as const, 'empty' as const),
      format: fc.constantFrom(
        undefined,
        'UnixTimestamp',
        'UnixTimestampInMills',
        'yyyy-MM-ddTHH:mm:ssZ',
        'dd/MM/yyyy HH:mm:ss',
      ),
    })
    .map(({ pageSize, widthMs, length, fills, spread, faults: texts, lastToken, format }) => {
      const end = begin + Math.ceil((length * widthMs) / 1000) * 1000;
      const windows = layWindows({ start: begin, end, widthMs, delayMs: 0, now: end });
      // Events are laid by the time alone, not by the windows, so that a gap between two windows shows.
      const times = Array.from({ length: Math.ceil((end - begin) / widthMs) }, (_, index) => {
        const [pages, more] = fills[index]!;
        const start = begin + index * widthMs;
        const span = Math.min(widthMs, end - start);
        return Array.from({ length: Math.max(0, pages * pageSize + more) }, (_event, at) => {
          const share = at === 0 ? 0 : spread[at % spread.length]!;
          return start + Math.min(span - 1, Math.floor(share * span));
        });
      }).flat();
      const faults = texts.map((text) => readFault(text)!);
      return { windows, times, pageSize, format, mock: { pageSize, faults, lastToken } };
    });
}

/** Whether an API says with its last page that it is the last one, so that no further call is needed. */
function endsClearly({ paging }: PagingCase): boolean {
  const text = JSON.stringify(paging);
  return !/Persistent|-1|Offset/.test(text) && !(/CountBased/.test(text) && !/JsonPath/.test(text));
}

function lastPages(exchanges: readonly MockExchange[]): number {
  return exchanges.filter(({ answer }) => answer.status === 200 && !/more to come|drop/.test(answer.note))
    .length;
}

function configOf(
  { paging, eventsPath = '$.data.items' }: PagingCase,
  request: JsonObject,
  course: Course,
): JsonObject {
  // An API may not give less than it is asked for where a short page is the last one.
  const size = 'pageSize' in paging ? { pageSize: course.pageSize } : {};
  return {
    auth: { type: 'None' },
    request: {
      apiEndpoint: 'https://api.example.com/v1/logs',
      startTimeAttributeName: 'from',
      endTimeAttributeName: 'to',
      queryParameters: {
        kind: 'audit & more',
        phrase: 'between {_QueryWindowStartTime} and {_QueryWindowEndTime}',
      },
      headers: { Accept: 'application/json' },
      ...(course.format && { queryTimeFormat: course.format }),
      ...request,
    },
    response: { eventsJsonPaths: [eventsPath] },
    paging: { ...paging, ...size },
  };
}

describe.each(pagingCases.map((paging) => [paging.name, paging] as const))('%s', (_, paging) => {
  it.each(callCases)('loses and doubles no event with a $name', async ({ request }) => {
    await fc.assert(
      fc.asyncProperty(courses(paging), async (course) => {
        const stream = createListedStream(course.times);
        const { events, report, refusals, exchanges } = await pollMock(configOf(paging, request, course), {
          mock: { ...course.mock, stream, isStrict: true },
          poll: { windows: course.windows },
        });
        expect(refusals.filter((refusal) => !refusal.includes('fault'))).toEqual([]);
        expect(events.map((event) => (event as JsonObject)['id'])).toEqual(
          course.times.map((_time, id) => id),
        );
        if (endsClearly(paging)) expect(lastPages(exchanges)).toBe(course.windows.length);
        // Nothing is wrong with the connector: what is told is what the mock was asked to do.
        const findings = report.diagnostics.filter(({ severity }) => severity !== 'info');
        expect(
          findings.map(({ checkId }) => checkId).filter((id) => !/no-events|rate-limited/.test(id)),
        ).toEqual([]);
        expect({ reason: report.stopReason, duplicates: report.duplicates }).toEqual({
          reason: 'complete',
          duplicates: 0,
        });
      }),
      { numRuns: runs },
    );
  });
});
