import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { startMockApi, type MockAnswer, type SeenRequest } from './testing/mock-api.js';
import { noon, pollConnector } from './testing/poll-connector.js';

const all = [1, 2, 3, 4, 5].map((id) => ({ id }));
const page = (from: number, size = 2) => all.slice(from, from + size);

async function poll(
  answer: (request: SeenRequest, origin: string) => MockAnswer,
  paging: JsonObject,
  request: JsonObject = {},
) {
  const api = await startMockApi((seen, { origin }) => answer(seen, origin));
  const outcome = await pollConnector(
    {
      auth: { type: 'None' },
      request: { apiEndpoint: `${api.origin}/logs`, ...request },
      response: { eventsJsonPaths: ['$.items'] },
      paging,
    },
    { windows: [noon] },
  );
  return { ...outcome, queries: api.seen.map(({ query }) => query), seen: api.seen };
}

describe('paging', () => {
  it('None fetches one page', async () => {
    const { events, queries, report } = await poll(() => ({ body: { items: page(0) } }), {
      pagingType: 'None',
    });
    expect({ events, queries, stopReason: report.stopReason }).toEqual({
      events: page(0),
      queries: [{}],
      stopReason: 'complete',
    });
  });

  it('LinkHeader follows the link with rel=next, relative or absolute, as it is', async () => {
    const { events, queries } = await poll(
      ({ query }, origin) => {
        const at = Number(query['at'] ?? 0);
        const next =
          at === 0 ? `</logs?at=2>; rel="next"` : `<${origin}/logs?at=4>; title="a, b"; rel="last next"`;
        return {
          body: { items: page(at) },
          headers: { link: [`<${origin}/first>; rel="first"`, ...(at < 4 ? [next] : [])] },
        };
      },
      { pagingType: 'LinkHeader', pageSizeParameterName: 'limit', pageSize: 2 },
    );
    expect(events).toEqual(all);
    expect(queries).toEqual([{ limit: '2' }, { at: '2' }, { at: '4' }]);
  });

  it('LinkHeader reads the link from the body and takes another relation', async () => {
    const body = await poll(
      ({ query }, origin) =>
        query['at']
          ? { body: { items: page(2) } }
          : { body: { items: page(0), '@odata.nextLink': `${origin}/logs?at=2` } },
      { pagingType: 'LinkHeader', linkHeaderTokenJsonPath: "$['@odata.nextLink']" },
    );
    expect(body.events).toEqual(page(0, 4));
    const relation = await poll(
      ({ query }) =>
        query['at']
          ? { body: { items: page(2) } }
          : {
              body: { items: page(0) },
              headers: { link: '</logs?at=1>; rel=next, </logs?at=2>; rel=older' },
            },
      { pagingType: 'LinkHeader', linkHeaderRelLinkName: 'rel="older"' },
    );
    expect(relation.queries).toEqual([{}, { at: '2' }]);
  });

  it('LinkHeader repeats a POST with its body', async () => {
    const { seen } = await poll(
      ({ path }) => ({
        body: { items: page(path === '/logs' ? 0 : 2) },
        headers: path === '/logs' ? { link: '</more>; rel=next' } : {},
      }),
      { pagingType: 'LinkHeader', pageSizeParameterName: 'limit', pageSize: 2 },
      { httpMethod: 'POST', isPostPayloadJson: true, queryParameters: { kind: 'audit' } },
    );
    expect(seen.map(({ method, path, rawQuery, body }) => [method, path + rawQuery, body])).toEqual([
      ['POST', '/logs', '{"kind":"audit","limit":2}'],
      ['POST', '/more', '{"kind":"audit","limit":2}'],
    ]);
  });

  it('NextPageToken puts the token from the body into the query, beside the other parameters', async () => {
    const { events, queries } = await poll(
      ({ query }) => {
        const at = Number(query['cursor'] ?? 0);
        return { body: { items: page(at), meta: { next: at + 2 < 5 ? String(at + 2) : '' } } };
      },
      {
        pagingType: 'NextPageToken',
        nextPageTokenJsonPath: '..next',
        nextPageParaName: 'cursor',
        pageSizeParaName: 'limit',
        pageSize: 2,
      },
      { queryParameters: { type: 'all' } },
    );
    expect(events).toEqual(all);
    expect(queries).toEqual([
      { type: 'all', limit: '2' },
      { type: 'all', limit: '2', cursor: '2' },
      { type: 'all', limit: '2', cursor: '4' },
    ]);
  });

  it('pagingQueryParamOnly leaves the other parameters out of later pages', async () => {
    const { queries } = await poll(
      ({ query }) => ({ body: { items: page(0), next: query['cursor'] ? null : 'a' } }),
      {
        pagingType: 'PageToken',
        nextPageTokenJsonPath: '$.next',
        nextPageParaName: 'cursor',
        pagingQueryParamOnly: true,
      },
      {
        queryParameters: { type: 'all' },
        startTimeAttributeName: 'from',
        endTimeAttributeName: 'to',
        queryTimeFormat: 'UnixTimestamp',
      },
    );
    expect(queries).toEqual([{ type: 'all', from: '1769860800', to: '1769861100' }, { cursor: 'a' }]);
  });

  it('NextPageToken goes from a header to a header', async () => {
    const { seen } = await poll(
      ({ headers }) => ({ body: { items: page(0) }, headers: headers['etag'] ? {} : { ETag: 'abc' } }),
      { pagingType: 'NextPageToken', nextPageTokenResponseHeader: 'ETag', nextPageRequestHeader: 'ETag' },
    );
    expect(seen.map(({ headers, rawQuery }) => [headers['etag'], rawQuery])).toEqual([
      [undefined, ''],
      ['abc', ''],
    ]);
  });

  it('NextPageToken goes into a JSON body, also below the top', async () => {
    const { seen } = await poll(
      ({ body }) => ({ body: { items: page(0), next: body.includes('"after"') ? null : 'n1', more: true } }),
      {
        pagingType: 'NextPageToken',
        nextPageTokenJsonPath: '$.next',
        hasNextFlagJsonPath: '$.more',
        nextPageParaName: '$.variables.after',
        pagingInfoPlacement: 'RequestBody',
      },
      {
        httpMethod: 'Post',
        isPostPayloadJson: true,
        queryParametersTemplate: "{'query':'{ a(b:\"c\") }','variables':{'first':2}}",
      },
    );
    expect(seen.map(({ body }) => JSON.parse(body))).toEqual([
      { query: '{ a(b:"c") }', variables: { first: 2 } },
      { query: '{ a(b:"c") }', variables: { first: 2, after: 'n1' } },
    ]);
  });

  it('hasNextFlagJsonPath ends paging although there is a token', async () => {
    const { queries } = await poll(() => ({ body: { items: page(0), next: 'x', more: false } }), {
      pagingType: 'NextPageToken',
      nextPageTokenJsonPath: '$.next',
      nextPageParaName: 'cursor',
      hasNextFlagJsonPath: '$.more',
    });
    expect(queries).toHaveLength(1);
  });

  it('NextPageUrl follows an address in the body, or takes its token to nextPageUrl', async () => {
    const followed = await poll(
      ({ path }, origin) => ({
        body: { items: page(0), links: path === '/logs' ? { next: `${origin}/two?x=1` } : {} },
      }),
      { pagingType: 'NextPageUrl', nextPageTokenJsonPath: '$.links.next' },
    );
    expect(followed.seen.map(({ path }) => path)).toEqual(['/logs', '/two']);
    const relative = await poll(
      ({ path }) => ({ body: { items: page(0), next: path === '/logs' ? 'more?x=1' : null } }),
      { pagingType: 'NextPageUrl', nextPageTokenJsonPath: '$.next', isNextPageTokenRelativeUrl: true },
    );
    expect(relative.seen.map(({ path, rawQuery }) => `${path}?${rawQuery}`)).toEqual(['/logs?', '/more?x=1']);
    const api = await startMockApi(({ path }) => ({
      body: { items: page(0), next: path === '/first' ? 't' : '' },
    }));
    const { findings } = await pollConnector({
      auth: { type: 'None' },
      request: { apiEndpoint: `${api.origin}/first`, queryParameters: { a: 1 } },
      response: { eventsJsonPaths: ['$.items'] },
      paging: {
        pagingType: 'NextPageUrl',
        nextPageTokenJsonPath: '$.next',
        nextPageUrl: `${api.origin}/next`,
        nextPageParaName: 'id',
        nextPageUrlQueryParameters: { b: 2 },
      },
    });
    expect(api.seen.map(({ path, rawQuery }) => `${path}?${rawQuery}`)).toEqual([
      '/first?a=1',
      '/next?b=2&id=t',
    ]);
    expect(findings).toEqual([
      'poll-duplicate-events: 2 of 4 events came more than once, the first time again in window 1, page 2.',
    ]);
  });

  it.each([
    ['item-count', ['2', '4']],
    ['item-count-plus-one', ['3', '5']],
    ['page-index', ['1', '2']],
  ] as const)('Offset counts as %s', async (offsetStrategy, offsets) => {
    let served = 0;
    const api = await startMockApi(() => ({ body: { items: page((served += 2) - 2) } }));
    const { events, report } = await pollConnector(
      {
        auth: { type: 'None' },
        request: { apiEndpoint: api.origin },
        response: { eventsJsonPaths: ['$.items'] },
        paging: { pagingType: 'Offset', offsetParaName: 'skip', pageSizeParameterName: 'top', pageSize: 2 },
      },
      { offsetStrategy },
    );
    expect(events).toEqual(all);
    expect(api.seen.map(({ query }) => query['skip'])).toEqual([undefined, ...offsets]);
    expect(report.diagnostics.map(({ checkId, severity }) => [checkId, severity])).toEqual([
      ['poll-behaviour-assumed', 'info'],
    ]);
  });

  it.each([
    [
      'zeroBasedIndexing and the flag',
      { zeroBasedIndexing: true, hasNextFlagJsonPath: '$.more' },
      ['0', '1', '2'],
    ],
    ['the number of pages', { pageCountJsonPath: '$.pages' }, ['1', '2', '3']],
    ['the number of results', { totalResultsJsonPath: '$.total' }, ['1', '2', '3']],
    ['an empty page', {}, ['1', '2', '3', '4']],
  ])('CountBasedPaging ends with %s', async (_, members, numbers) => {
    const first = 'zeroBasedIndexing' in members ? 0 : 1;
    const { events, queries } = await poll(
      ({ query }) => {
        const at = (Number(query['page']) - first) * 2;
        return { body: { items: page(at), more: at + 2 < 5, pages: 3, total: 5 } };
      },
      { pagingType: 'CountBasedPaging', pageNumberParaName: 'page', ...members },
    );
    expect(events).toEqual(all);
    expect(queries.map(({ page: number }) => number)).toEqual(numbers);
  });

  it('PersistentToken carries its token into the next window', async () => {
    const api = await startMockApi(({ query }) => {
      const at = Number(query['gta'] ?? 0);
      return { body: { alerts: page(at) } };
    });
    const second = { start: noon.end, end: noon.end + 300_000 };
    await pollConnector(
      {
        auth: { type: 'None' },
        request: { apiEndpoint: api.origin },
        response: { eventsJsonPaths: ['$.alerts'] },
        paging: {
          pagingType: 'PersistentToken',
          nextPageParaName: 'gta',
          nextPageTokenJsonPath: '$.alerts[-1:].id',
        },
      },
      { windows: [noon, second] },
    );
    expect(api.seen.map(({ query }) => query['gta'])).toEqual([undefined, '2', '4', '5', '5']);
  });

  it('PersistentLinkHeader starts the next window with the last link', async () => {
    const api = await startMockApi(({ query }) => ({
      body: page(Number(query['at'] ?? 0)),
      headers: { link: `</?at=${Math.min(5, Number(query['at'] ?? 0) + 2)}>; rel=next` },
    }));
    await pollConnector(
      {
        auth: { type: 'None' },
        request: { apiEndpoint: api.origin },
        response: { eventsJsonPaths: ['$'] },
        paging: { pagingType: 'PersistentLinkHeader' },
      },
      { windows: [noon, { start: noon.end, end: noon.end + 1 }] },
    );
    expect(api.seen.map(({ query }) => query['at'])).toEqual([undefined, '2', '4', '5', '5']);
  });
});

describe('guards of paging', () => {
  const token = { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' };

  it('stop at a token that was used before', async () => {
    let served = 0;
    const { findings, report } = await poll(
      () => ({ body: { items: [{ id: (served += 1) }], next: 'same' } }),
      token,
    );
    expect(findings).toEqual([
      expect.stringMatching(
        /^poll-paging-stuck: Page 3 of window 1 would repeat an earlier request: GET http.*cursor=same$/,
      ),
    ]);
    expect(report).toMatchObject({
      stopReason: 'paging-stuck',
      events: 2,
      windows: [{ pages: 2, complete: false }],
    });
  });

  it('take a repeated token on an empty page for the end', async () => {
    const { findings, report } = await poll(
      ({ query }) => ({ body: { items: query['cursor'] ? [] : page(0), next: 'same' } }),
      token,
    );
    expect({ findings, complete: report.windows[0]?.complete }).toEqual({ findings: [], complete: true });
  });

  it('stop when the API ignores the parameter', async () => {
    const { findings } = await poll(() => ({ body: { items: page(0) } }), {
      pagingType: 'Offset',
      offsetParaName: 'skip',
    });
    expect(findings[0]).toMatch(
      /^poll-paging-stuck: Page 2 of window 1 has the same events .* ignore "skip"\.$/,
    );
  });

  it('stop at the page limit, and after many empty pages', async () => {
    const api = await startMockApi((_, { seen }) => ({
      body: { items: [{ id: seen.length }], next: String(seen.length) },
    }));
    const config = {
      auth: {},
      request: { apiEndpoint: api.origin },
      response: { eventsJsonPaths: ['$.items'] },
      paging: token,
    };
    const limited = await pollConnector(config, { maxPages: 3 });
    expect(limited.findings).toEqual([
      'poll-page-limit-reached: Window 1 had more than 3 pages. The rest was not fetched; allow more with --max-pages.',
    ]);
    const empty = await poll(
      ({ query }) => ({ body: { items: [], next: String(Number(query['cursor'] ?? 0) + 1) } }),
      token,
    );
    expect(empty.findings[0]).toMatch(/^poll-paging-stuck: 20 pages in a row/);
  });

  it('send no credentials to another origin', async () => {
    const other = await startMockApi(() => ({ body: { items: page(2) } }));
    const api = await startMockApi(() => ({
      body: { items: page(0) },
      headers: { link: `<${other.origin}/next>; rel=next` },
    }));
    const { findings, events } = await pollConnector(
      {
        auth: { type: 'APIKey', ApiKey: '{{key}}', ApiKeyName: 'x-key' },
        request: { apiEndpoint: api.origin, headers: { 'X-Other': 'tenant {{key}}' } },
        response: { eventsJsonPaths: ['$.items'] },
        paging: { pagingType: 'LinkHeader' },
      },
      { values: { key: 'sesame-1' } },
    );
    expect(events).toHaveLength(4);
    expect(api.seen[0]?.headers).toMatchObject({ 'x-key': 'sesame-1', 'x-other': 'tenant sesame-1' });
    expect(JSON.stringify(other.seen)).not.toContain('sesame');
    expect(findings[0]).toMatch(/^poll-credentials-withheld/);
  });
});
