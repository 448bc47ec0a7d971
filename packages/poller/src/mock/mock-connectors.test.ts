import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { pollMock } from '../testing/poll-mock.js';

const minute = 60_000;
const end = Date.UTC(2026, 0, 31, 12);
const windows = [
  { start: end - 10 * minute, end: end - 5 * minute },
  { start: end - 5 * minute, end },
];

/** Configurations of the shapes that connectors have; with what makes each of them special. */
const connectors: readonly {
  readonly name: string;
  readonly request: JsonObject;
  readonly response: JsonObject;
  readonly paging: JsonObject;
}[] = [
  {
    name: 'a cursor in the body of JSON, with a flag',
    request: {
      httpMethod: 'POST',
      isPostPayloadJson: true,
      queryParametersTemplate:
        '{"limit": 1000, "start_time": "{_QueryWindowStartTime}", "end_time": "{_QueryWindowEndTime}"}',
    },
    response: { eventsJsonPaths: ['$.items'] },
    paging: {
      pagingType: 'NextPageToken',
      nextPageTokenJsonPath: '$.cursor',
      hasNextFlagJsonPath: '$.has_more',
      nextPageParaName: 'cursor',
    },
  },
  {
    name: 'GraphQL',
    request: {
      httpMethod: 'Post',
      isPostPayloadJson: true,
      queryParametersTemplate:
        "{'query': '{ logs(from: \"{_QueryWindowStartTime}\", to: \"{_QueryWindowEndTime}\") { id } }', 'variables': {'first': 10, 'after': null}}",
    },
    response: { eventsJsonPaths: ['$.data.logs.edges[*].node'] },
    paging: {
      pagingType: 'NextPageToken',
      nextPageTokenJsonPath: '$.data.logs.pageInfo.endCursor',
      hasNextFlagJsonPath: '$.data.logs.pageInfo.hasNextPage',
      nextPageParaName: '$.variables.after',
      pagingInfoPlacement: 'RequestBody',
    },
  },
  {
    name: 'a filter expression and a link as OData has it',
    request: {
      queryParameters: {
        $filter: 'createdDateTime ge {_QueryWindowStartTime} and createdDateTime lt {_QueryWindowEndTime}',
        $orderby: 'createdDateTime asc',
      },
    },
    response: { eventsJsonPaths: ['$.value'] },
    paging: {
      pagingType: 'LinkHeader',
      linkHeaderTokenJsonPath: "$['@odata.nextLink']",
      pageSizeParameterName: '$top',
      pageSize: 10,
    },
  },
  {
    name: 'times in milliseconds and a token deep in the answer',
    request: {
      queryTimeFormat: 'UnixTimestampInMills',
      startTimeAttributeName: 'mintime',
      endTimeAttributeName: 'maxtime',
    },
    response: {
      eventsJsonPaths: ['$.response.authlogs'],
      successStatusJsonPath: '$.stat',
      successStatusValue: 'OK',
    },
    paging: {
      pagingType: 'NextPageToken',
      nextPageTokenJsonPath: '$.response.metadata.next_offset',
      nextPageParaName: 'next_offset',
      pageSizeParameterName: 'limit',
      pageSize: 10,
    },
  },
  {
    name: 'a token that wants to be alone',
    request: {
      queryTimeFormat: 'UnixTimestampInMills',
      startTimeAttributeName: 'from',
      endTimeAttributeName: 'to',
      queryParameters: { filter: 'eventType("LOGIN")', sort: 'timestamp' },
    },
    response: { eventsJsonPaths: ['$..auditLogs'] },
    paging: {
      pagingType: 'NextPageToken',
      nextPageTokenJsonPath: '$..nextPageKey',
      nextPageParaName: 'nextPageKey',
      pagingQueryParamOnly: true,
    },
  },
  {
    name: 'an offset in the body, and a size that the template has too',
    request: {
      httpMethod: 'POST',
      isPostPayloadJson: true,
      queryParametersTemplate:
        '{"range": {"gte": "{_QueryWindowStartTime}", "lt": "{_QueryWindowEndTime}"}, "page": {"offset": 0, "limit": 5}}',
    },
    response: { eventsJsonPaths: ['$.hits.hits[*]._source'] },
    paging: {
      pagingType: 'Offset',
      offsetParaName: '$.page.offset',
      pageSizeParameterName: '$.page.limit',
      pageSize: 10,
    },
  },
  {
    name: 'pages counted in a form',
    request: {
      httpMethod: 'POST',
      startTimeAttributeName: 'from',
      endTimeAttributeName: 'to',
      queryParameters: { page: 1, kinds: ['a', 'b'] },
    },
    response: { eventsJsonPaths: ['$.rows.*'] },
    paging: { pagingType: 'CountBasedPaging', pageNumberParaName: 'page', totalResultsJsonPath: '$.total' },
  },
  {
    name: 'a link among others in the body',
    request: { startTimeAttributeName: 'from', endTimeAttributeName: 'to' },
    response: { eventsJsonPaths: ['$.records', '$.more'] },
    paging: { pagingType: 'NextPageUrl', nextPageTokenJsonPath: "$.links[?(@.rel == 'next')].href" },
  },
  {
    name: 'CSV, gzip, links',
    request: {
      queryTimeIntervalAttributeName: 'window',
      queryTimeIntervalDelimiter: '..',
      queryTimeFormat: 'yyyyMMddHHmmss',
    },
    response: { eventsJsonPaths: ['$'], format: 'csv', isGzipCompressed: true, csvDelimiter: '\\t' },
    paging: { pagingType: 'LinkHeader', linkHeaderRelLinkName: 'next' },
  },
];

describe('a mock API takes what connectors send', () => {
  it.each(connectors)('$name', async ({ request, response, paging }) => {
    const config = {
      auth: { type: 'None' },
      request: { apiEndpoint: 'https://api.example.com/v1/logs?tenant=a%20b', ...request },
      response,
      paging,
    };
    const { events, report, refusals } = await pollMock(config, {
      mock: { isStrict: true, pageSize: 10, eventsPerMinute: 5 },
      poll: { windows },
    });
    expect(refusals).toEqual([]);
    expect([report.stopReason, events.length, report.duplicates]).toEqual(['complete', 50, 0]);
  });
});
