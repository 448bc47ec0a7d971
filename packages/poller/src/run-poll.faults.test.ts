import { gzipSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { stringifyExactJson } from './exact-json.js';
import { startMockApi, type MockAnswer, type SeenRequest } from './testing/mock-api.js';
import { noon, pollConnector } from './testing/poll-connector.js';

async function poll(
  answer: (request: SeenRequest, count: number) => MockAnswer,
  config: { request?: JsonObject; response?: JsonObject } = {},
  windows = [noon],
) {
  let count = 0;
  const api = await startMockApi((request) => answer(request, (count += 1)));
  const outcome = await pollConnector(
    {
      auth: { type: 'None' },
      request: { apiEndpoint: `${api.origin}/logs`, ...config.request },
      response: { eventsJsonPaths: ['$'], ...config.response },
    },
    { windows },
  );
  return { ...outcome, api };
}

describe('retries', () => {
  it('repeats a failed attempt retryCount times after the first, waiting longer each time', async () => {
    const { api, clock, report, findings } = await poll(
      () => ({ status: 503 }),
      { request: { retryCount: 3 } },
      [noon, { start: noon.end, end: noon.end + 1 }],
    );
    expect(api.seen).toHaveLength(4);
    expect(clock.slept).toEqual([1000, 2000, 4000]);
    expect(report.requests.map(({ attempt, waitMs }) => [attempt, waitMs])).toEqual([
      [1, 0],
      [2, 1000],
      [3, 2000],
      [4, 4000],
    ]);
    expect(report).toMatchObject({ stopReason: 'window-failed', windows: [{ pages: 0, complete: false }] });
    expect(findings).toEqual([
      expect.stringMatching(
        /^poll-window-failed: http.* answered with status 503, so window 1 is not complete \(attempts: 4\)\.$/,
      ),
    ]);
  });
  it.each([
    ['Retry-After in seconds', { 'Retry-After': '7' }, undefined, 7000],
    ['Retry-After as a date', { 'Retry-After': 'Sat, 31 Jan 2026 12:00:09 GMT' }, undefined, 9000],
    ['the reset header, when told so', { 'X-Reset': String(noon.start / 1000 + 5) }, 'UnixTimeSeconds', 5000],
    ['the reset header in seconds', { 'X-Reset': '3' }, 'Integer', 3000],
  ])('waits for %s', async (_, headers, format, waited) => {
    const rateLimitConfig = {
      evaluation: { checkMode: 'OnlyWhen429' },
      extraction: {
        source: 'CustomHeaders',
        headers: { reset: { name: 'X-Reset', format: format ?? 'Integer' } },
      },
      retryStrategy: { useResetOrRetryAfterHeaders: true },
    };
    const { clock, events } = await poll(
      (_request, count) =>
        count === 1 ? { status: 429, headers: headers as unknown as Record<string, string> } : { body: [1] },
      {
        request: format ? { rateLimitConfig } : {},
      },
    );
    expect({ slept: clock.slept, events }).toEqual({ slept: [waited], events: [1] });
  });
  it('does not repeat what will not change', async () => {
    const { api, findings } = await poll(() => ({ status: 404 }));
    expect(api.seen).toHaveLength(1);
    expect(findings[0]).toMatch(/status 404, so window 1 is not complete \(attempts: 1\)/);
  });
  it('gives up an answer that takes too long', async () => {
    const { findings } = await poll(() => ({ delay: 3000, body: [] }), {
      request: { timeoutInSeconds: 0.2, retryCount: 0 },
    });
    expect(findings[0]).toMatch(/did not answer within 0\.2 s\. Window 1 is not complete \(attempts: 1\)/);
  });
  it('says when the request itself cannot be sent', async () => {
    const { findings, api } = await poll(() => ({ body: [] }), {
      request: { headers: { 'X-A': 'line\nbreak' } },
    });
    expect(api.seen).toEqual([]);
    expect(findings[0]).toMatch(/^poll-window-failed: The request cannot be sent: invalid x-a header/i);
  });
  it('keeps calls apart as rateLimitQPS says', async () => {
    const { clock } = await poll(() => ({ body: [] }), { request: { rateLimitQPS: 4 } }, [noon, noon, noon]);
    expect(clock.slept).toEqual([250, 250]);
  });
});

describe('bodies', () => {
  it.each([
    ['gzip', { isGzipCompressed: true }, gzipSync('[{"a":1}]')],
    [
      'gzip members one after the other',
      { compressionAlgo: 'multi-gzip' },
      Buffer.concat([gzipSync('[{"a"'), gzipSync(':1}]')]),
    ],
    ['deflate', { compressionAlgo: 'deflate' }, deflateSync('[{"a":1}]')],
    ['gzip that is none', { isGzipCompressed: true }, '[{"a":1}]'],
    ['CSV', { format: 'csv', csvDelimiter: ';' }, 'a;b\r\n1;"x ""y"" ;"\r\n'],
    ['CSV without a header', { format: 'csv', hasCsvHeader: false }, '1,2\n'],
    [
      'XML',
      { format: 'xml', eventsJsonPaths: ['$.r.e'] },
      '<r><e id="1"><![CDATA[x]]></e><e id="2">5</e></r>',
    ],
  ])('reads %s', async (name, response, body) => {
    const { events, findings } = await poll(() => ({ body }), { response });
    expect(findings).toEqual([]);
    expect(events).toEqual(
      name === 'CSV'
        ? [{ a: '1', b: 'x "y" ;' }]
        : name.startsWith('CSV')
          ? [{ Column1: '1', Column2: '2' }]
          : name === 'XML'
            ? [
                { '@id': '1', '#cdata-section': 'x' },
                { '@id': '2', '#text': '5' },
              ]
            : [{ a: 1 }],
    );
  });
  it('reads what HTTP has compressed', async () => {
    const { events } = await poll(() => ({ body: gzipSync('[1]'), headers: { 'content-encoding': 'gzip' } }));
    expect(events).toEqual([1]);
  });
  it('does not alter numbers beyond 2^53', async () => {
    const { events } = await poll(
      () => ({ body: '{"value":[{"id":9007199254740993,"n":1.5,"x":0.1234567890123456789}]}' }),
      { response: { eventsJsonPaths: ['value'] } },
    );
    expect(events.map(stringifyExactJson)).toEqual([
      '{"id":9007199254740993,"n":1.5,"x":0.1234567890123456789}',
    ]);
  });
  it('takes several paths, children as events, and paths without $', async () => {
    const merged = await poll(() => ({ body: { a: [1], b: { c: [2, 3] } } }), {
      response: { eventsJsonPaths: ['$.a', '..c'] },
    });
    expect(merged.events).toEqual([1, 2, 3]);
    const children = await poll(() => ({ body: { data: { x: { id: 1 }, y: { id: 2 } } } }), {
      response: { eventsJsonPaths: ['$.data'], convertChildPropertiesToArray: true },
    });
    expect(children.events).toEqual([{ id: 1 }, { id: 2 }]);
  });
  it.each([
    [
      'a body that is no JSON',
      { body: '<html>Sign in</html>' },
      {},
      /could not be read\. The body is no JSON\. It begins with "<html>/,
    ],
    [
      'a body nested too deeply',
      { body: '['.repeat(2000) + ']'.repeat(2000) },
      {},
      /nested more than 500 levels/,
    ],
    [
      'a status in the body',
      { body: { status: 'error' } },
      { successStatusJsonPath: '$.status', successStatusValue: 'success' },
      /has "error" at "\$\.status", and "success" was expected/,
    ],
    [
      'an error in place of events',
      { body: { ok: false, error: 'invalid_auth' } },
      { eventsJsonPaths: ['$.entries'] },
      /^poll-events-path-matches-nothing: "\$\.entries" matched nothing; the response says: invalid_auth/,
    ],
    [
      'an empty answer',
      { body: { entries: [] } },
      { eventsJsonPaths: ['$.entries'] },
      /^poll-no-events: No page/,
    ],
    ['no answer at all', { status: 204 }, { eventsJsonPaths: ['$.entries'] }, /^poll-no-events/],
  ])('explains %s', async (_, answer: MockAnswer, response, message) => {
    const { findings } = await poll(() => answer, { response });
    expect(findings).toEqual([expect.stringMatching(message)]);
  });
  it('counts events that come twice, across windows', async () => {
    const { report, findings } = await poll(
      (_request, count) => ({ body: [{ id: count }, { id: 'edge' }] }),
      {},
      [noon, noon],
    );
    expect(report).toMatchObject({ events: 4, duplicates: 1 });
    expect(findings).toEqual([
      'poll-duplicate-events: 1 of 4 events came more than once, the first time again in window 2, page 1. The requests name no time, so that every window asks for the same events: set startTimeAttributeName and endTimeAttributeName.',
    ]);
  });
});
