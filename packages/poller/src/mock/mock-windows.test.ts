import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { noon } from '../testing/poll-connector.js';
import { planOf, pollMock } from '../testing/poll-mock.js';
import { createMockApi } from './create-mock-api.js';
import { createListedStream } from './event-stream.js';
import { readFault } from './mock-fault.js';

const config = (request: JsonObject, more: JsonObject = {}): JsonObject => ({
  auth: { type: 'None' },
  request: { apiEndpoint: 'https://api.example.com/logs', ...request },
  response: { eventsJsonPaths: ['$.data'] },
  ...more,
});
/** One event just before the window, at its start, just before its end, and at its end. */
const edges = createListedStream([noon.start - 1, noon.start, noon.end - 1, noon.end]);
const post = { httpMethod: 'POST', isPostPayloadJson: true };

describe('windows of a mock API', () => {
  it.each<[string, JsonObject]>([
    ['attributes', { startTimeAttributeName: 'from', endTimeAttributeName: 'to' }],
    [
      'an interval',
      {
        queryTimeIntervalAttributeName: 'interval',
        queryTimeIntervalDelimiter: '/',
        queryTimeFormat: 'yyyy-MM-ddTHH:mm:ssZ',
      },
    ],
    [
      'an interval with signs',
      {
        queryTimeIntervalAttributeName: 'q',
        queryTimeIntervalPrepend: 'at>=',
        queryTimeIntervalDelimiter: '&at<',
        queryTimeFormat: 'UnixTimestamp',
      },
    ],
    ['a phrase', { queryParameters: { phrase: 'created:{_QueryWindowStartTime}..{_QueryWindowEndTime}' } }],
    [
      'a form',
      {
        httpMethod: 'POST',
        startTimeAttributeName: 'from',
        endTimeAttributeName: 'to',
        queryParameters: { a: ['x', 'y'] },
      },
    ],
    [
      'JSON',
      {
        ...post,
        startTimeAttributeName: 'from',
        endTimeAttributeName: 'to',
        queryParameters: { a: ['x', 'y'], n: 1 },
      },
    ],
    [
      'a template',
      {
        ...post,
        queryParametersTemplate:
          "{'cmd': 'it', 'data': {'from': '{_QueryWindowStartTime}', 'to': '{_QueryWindowEndTime}', 'n': 3}}",
      },
    ],
    [
      'a template of numbers',
      {
        ...post,
        queryTimeFormat: 'UnixTimestampInMills',
        queryParametersTemplate: '{"list": [{"gte": {_QueryWindowStartTime}, "lt": {_QueryWindowEndTime}}]}',
      },
    ],
    [
      'a template that is a text',
      {
        httpMethod: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        queryParametersTemplate: 'since {_QueryWindowStartTime} until {_QueryWindowEndTime};',
      },
    ],
    [
      'a template of a GET',
      { queryParametersTemplate: '{"from": "{_QueryWindowStartTime}", "to": "{_QueryWindowEndTime}"}' },
    ],
  ])('are read from %s, the start inclusive, the end exclusive', async (_, request) => {
    const { events, refusals } = await pollMock(config(request), {
      mock: { stream: edges, isStrict: true },
      poll: { windows: [noon] },
      now: noon.end + 60_000,
    });
    expect({ refusals, ids: events.map((event) => (event as JsonObject)['id']) }).toEqual({
      refusals: [],
      ids: [1, 2],
    });
  });

  it('reach to now where only a start is asked for, and are the last full one where no time is', async () => {
    const run = { mock: { stream: edges }, poll: { windows: [noon] }, now: noon.end + 60_000 };
    const open = await pollMock(config({ startTimeAttributeName: 'from' }), run);
    expect(open.events).toHaveLength(3);
    const newest = await pollMock(config({ queryWindowInMin: 5 }), run);
    expect(newest.events.map((event) => (event as JsonObject)['id'])).toEqual([1, 2]);
  });

  it('are as wide as the connector has them where only an end is asked for, and hold no more than memory does', async () => {
    const run = { mock: { stream: edges }, poll: { windows: [noon] } };
    expect(
      (await pollMock(config({ endTimeAttributeName: 'to', queryWindowInMin: 5 }), run)).events,
    ).toHaveLength(2);
    const many = { mock: { eventsPerMinute: 100_000 }, poll: { windows: [noon] } };
    const { refusals } = await pollMock(config({ startTimeAttributeName: 'from', retryCount: 1 }), {
      ...many,
      now: noon.end,
    });
    expect(refusals).toEqual(['400 More than 100000 events are asked for at once.']);
  });

  it('belong to the poller whose parameters the call has', () => {
    const plans = ['audit', 'alerts'].map((type) => planOf(config({ queryParameters: { type } })));
    const made = createMockApi(
      plans.map((plan) => ({ plan, sample: { type: plan.request.parameters['type']!, id: '' } })),
    );
    if (!('api' in made)) throw new Error('no API');
    const call = (type: string) => ({
      method: 'GET',
      url: `https://api.example.com/logs?type=${type}`,
      headers: {},
      body: '',
    });
    const typeOf = (type: string) =>
      JSON.parse(Buffer.from(made.api.answer(call(type), noon.start).body).toString()).data[0].type;
    expect([typeOf('alerts'), typeOf('audit')]).toEqual(['alerts', 'audit']);
    expect(made.api.answer({ ...call(''), url: 'https://api.example.com/logs' }, noon.start).note).toBe(
      'The parameter "type" is missing.',
    );
  });

  it('come with the faults that are asked for', async () => {
    const limits = {
      extraction: {
        source: 'CustomHeaders',
        headers: { reset: { name: 'X-Reset', format: 'UnixTimeSeconds' } },
      },
      retryStrategy: { useResetOrRetryAfterHeaders: true },
    };
    const token = {
      pagingType: 'NextPageToken',
      nextPageTokenJsonPath: '$.next',
      nextPageParaName: 'cursor',
    };
    const poll = (fault: string) =>
      pollMock(config({ startTimeAttributeName: 'from', rateLimitConfig: limits }, { paging: token }), {
        mock: { stream: edges, pageSize: 1, faults: [readFault(fault)!] },
        poll: { windows: [noon] },
      });
    expect((await poll('429:2')).exchanges[1]!.answer.headers).toMatchObject({
      'x-reset': [String(noon.end / 1000 + 1)],
    });
    expect((await poll('repeat:2')).report.stopReason).toBe('paging-stuck');
    expect((await poll('403:3')).report.stopReason).toBe('unauthorized');
    expect([readFault('drop'), readFault('200:2'), readFault('429:0')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
