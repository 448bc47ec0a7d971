import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { noon } from '../testing/poll-connector.js';
import { planOf, pollMock } from '../testing/poll-mock.js';
import { createMockApi } from './create-mock-api.js';
import { createListedStream } from './event-stream.js';

const config = (response: JsonObject, paging: JsonObject = {}, request: JsonObject = {}): JsonObject => ({
  auth: { type: 'None' },
  request: {
    apiEndpoint: 'https://api.example.com/logs',
    startTimeAttributeName: 'from',
    endTimeAttributeName: 'to',
    ...request,
  },
  response,
  paging,
});
const token = { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' };
const header = { pagingType: 'LinkHeader' };

describe('formats of a mock API', () => {
  it.each<[string, JsonObject, JsonObject]>([
    [
      'JSON with a status',
      { eventsJsonPaths: ['$.data'], successStatusJsonPath: '$.status', successStatusValue: 'OK' },
      token,
    ],
    ['JSON of members', { eventsJsonPaths: ['$.data'], convertChildPropertiesToArray: true }, token],
    ['JSON, gzip', { eventsJsonPaths: ['$'], isGzipCompressed: true }, header],
    ['JSON, several gzip members', { eventsJsonPaths: ['$..x'], compressionAlgo: 'multi-gzip' }, header],
    ['JSON, deflate', { eventsJsonPaths: ['$.hits[*]._source'], compressionAlgo: 'deflate' }, token],
    ['CSV', { eventsJsonPaths: ['$'], format: 'csv' }, header],
    [
      'CSV with all that can be set',
      { eventsJsonPaths: ['$'], format: 'csv', csvDelimiter: '|', csvEscape: "'", hasCsvBoundary: true },
      header,
    ],
    ['CSV without a header', { eventsJsonPaths: ['$'], format: 'csv', hasCsvHeader: false }, header],
    [
      'XML',
      { eventsJsonPaths: ['$.feed.entry'], format: 'xml' },
      { ...token, nextPageTokenJsonPath: '$.feed.next' },
    ],
    [
      'XML below any root',
      { eventsJsonPaths: ['$..entry'], format: 'xml' },
      { ...token, nextPageTokenJsonPath: '$..next' },
    ],
  ])('%s', async (_, response, paging) => {
    for (const count of [0, 1, 2, 5]) {
      const stream = createListedStream(Array.from({ length: count }, (_event, at) => noon.start + at));
      const { events, report } = await pollMock(config(response, paging), {
        mock: { stream, pageSize: 2 },
        poll: { windows: [noon] },
      });
      expect([events.length, report.duplicates, report.stopReason]).toEqual([count, 0, 'complete']);
    }
  });

  it.each<[string, JsonObject, JsonObject, string]>([
    ['a list has no members', { eventsJsonPaths: ['$'] }, token, 'value'],
    ['a filter that compares', { eventsJsonPaths: ['$.a[?(@.n>1)]'] }, {}, 'body'],
    ['CSV has rows alone', { eventsJsonPaths: ['$.data'], format: 'csv' }, {}, 'events'],
    ['XML has one root', { eventsJsonPaths: ['$.entry'], format: 'xml' }, {}, 'events'],
  ])('are refused where %s', (_, response, paging, messageId) => {
    const made = createMockApi([{ plan: planOf(config(response, paging)) }]);
    expect(made).toMatchObject({ diagnostics: [{ checkId: 'mock-not-possible' }] });
    expect('diagnostics' in made && ['body', messageId]).toContain(messageId);
  });
});
