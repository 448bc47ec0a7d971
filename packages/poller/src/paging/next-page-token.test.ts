import { expect, it } from '@jest/globals';
import { all, page, pollPages } from '../testing/poll-pages.js';

it('NextPageToken puts the token from the body into the query, beside the other parameters', async () => {
  const { events, queries } = await pollPages(
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

it('NextPageToken goes from a header to a header', async () => {
  const { seen } = await pollPages(
    ({ headers }) => ({ body: { items: page(0) }, headers: headers['etag'] ? {} : { ETag: 'abc' } }),
    { pagingType: 'NextPageToken', nextPageTokenResponseHeader: 'ETag', nextPageRequestHeader: 'ETag' },
  );
  expect(seen.map(({ headers, rawQuery }) => [headers['etag'], rawQuery])).toEqual([
    [undefined, ''],
    ['abc', ''],
  ]);
});

it('NextPageToken goes into a JSON body, also below the top', async () => {
  const { seen } = await pollPages(
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

it('pagingQueryParamOnly leaves the other parameters out of later pages', async () => {
  const { queries } = await pollPages(
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

it('hasNextFlagJsonPath ends paging although there is a token', async () => {
  const { queries } = await pollPages(() => ({ body: { items: page(0), next: 'x', more: false } }), {
    pagingType: 'NextPageToken',
    nextPageTokenJsonPath: '$.next',
    nextPageParaName: 'cursor',
    hasNextFlagJsonPath: '$.more',
  });
  expect(queries).toHaveLength(1);
});
