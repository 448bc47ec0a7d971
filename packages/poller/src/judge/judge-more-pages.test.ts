import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { findNextPage } from '../find-next-page.js';
import { noon } from '../testing/poll-connector.js';
import { diagnose } from '../testing/diagnose.js';

const when = '2026-01-31T12:01:00Z';
const items = [1, 2].map((id) => ({ id, when }));
const once = (body: JsonObject, paging: JsonObject = {}, headers = {}) =>
  diagnose(() => ({ body: { items, ...body }, headers }), { paging });

describe('more than was fetched', () => {
  it.each([
    [
      'a token',
      { meta: { nextPageToken: 'abc' } },
      {},
      'has a token at "$.meta.nextPageToken", but the connector has no paging: 1 page with 2 events was fetched. pagingType NextPageToken with "nextPageTokenJsonPath": "$.meta.nextPageToken" sends it',
    ],
    [
      'an address',
      { '@odata.nextLink': 'https://api.example.com/logs?skip=2' },
      {},
      `has an address at "$['@odata.nextLink']"`,
    ],
    [
      'an address in an object',
      { links: { next: { href: '/logs?page=2' } } },
      {},
      '"nextPageTokenJsonPath": "$.links.next.href" and "isNextPageTokenRelativeUrl": true',
    ],
    [
      'a Link header',
      {},
      { link: '</logs?page=2>; rel="next"' },
      'has a Link header with rel="next", but the connector has no paging: 1 page with 2 events was fetched. pagingType LinkHeader follows it.',
    ],
    ['a flag', { hasMore: true }, {}, 'has "$.hasMore": true, which says that there is more'],
    ['a total', { totalCount: 7 }, {}, 'says at "$.totalCount" that there are 7 events; 2 were fetched.'],
    [
      'a number of pages',
      { page: { totalPages: 3 } },
      {},
      'says at "$.page.totalPages" that there are 3 pages; 1 were fetched.',
    ],
  ])('is announced by %s', async (_, body, headers, text) => {
    const { findings } = await once(body, {}, headers);
    expect(findings).toEqual([expect.stringMatching(/^poll-more-pages-available\/\w+ \(warning\)/)]);
    expect(findings[0]).toContain(text);
  });
  it('is announced by a token elsewhere than the connector looks', async () => {
    const { findings } = await once(
      { next_cursor: 'abc' },
      { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' },
    );
    expect(findings).toEqual([
      'poll-more-pages-available/unfollowed (warning) /paging/pagingType: Paging of type NextPageToken ended window 1 after 1 pages, and the last answer has a token at "$.next_cursor". pagingType NextPageToken with "nextPageTokenJsonPath": "$.next_cursor" sends it; nextPageParaName is the parameter it goes into.',
    ]);
  });
  it('is announced by an offset that ended with a page the API made shorter', async () => {
    const paging = { pagingType: 'Offset', pageSizeParameterName: 'limit', pageSize: 500 };
    const { findings } = await once({ has_more: true }, paging);
    expect(findings).toEqual([expect.stringMatching(/^poll-more-pages-available\/flag/)]);
  });
  it.each([
    ['an empty token', { nextPageToken: '', next: null }, {}],
    ['a flag that says no', { hasMore: false, next_page: false }, {}],
    ['a total that was fetched', { total: 2, totalPages: 1 }, {}],
    ['a count of something else', { limit: 100, offset: 0, took: 12 }, {}],
    ['members of events', { items: [{ id: 1, when, next: 'https://x.example/a' }] }, {}],
    ['an offset', { next: 2 }, { pagingType: 'Offset', offsetParaName: 'skip', pageSize: 5 }],
    ['totals of something else', { _shards: { total: 5 }, usage: { total: 9 }, recordsTotal: 99 }, {}],
    ['a cursor of a last page', { pageInfo: { hasNextPage: false, endCursor: 'abc' } }, {}],
    [
      'a token beside a flag of the connector that says no',
      { next: 'abc', done: 'no' },
      {
        pagingType: 'NextPageToken',
        nextPageTokenJsonPath: '$.next',
        nextPageParaName: 'cursor',
        hasNextFlagJsonPath: '$.done',
      },
    ],
    ['a token with no event on the page', { items: [], nextPageToken: 'abc' }, {}],
  ])('is not announced by %s', async (_, body, paging) => {
    const { findings } = await once(body, paging);
    expect(findings.filter((text) => !text.startsWith('poll-no-events'))).toEqual([]);
  });
  it('is not announced where paging has followed its own way to the end', async () => {
    const { findings } = await diagnose(
      ({ query }) =>
        query['cursor']
          ? { body: { items: [{ id: 3, when }], next: '', self_next: 'x', next_url: '/a?b=c' } }
          : { body: { items, next: 'a', total: 3 } },
      {
        paging: { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' },
      },
    );
    expect(findings).toEqual([]);
  });
  it('is not announced by a total of everything, which is the same in every window', async () => {
    const { findings } = await diagnose(
      (_, count) => ({
        body: {
          total: 5000,
          items: Array.from({ length: count }, (_, id) => ({ id: `${count}-${id}`, when })),
        },
      }),
      {},
      { windows: [noon, noon] },
    );
    expect(findings).toEqual([]);
  });
  it('is not announced where the user has set the limit', async () => {
    const { findings } = await diagnose(
      (_, count) => ({ body: { items: [{ id: count, when }], next: `t${count}` } }),
      {
        paging: { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' },
      },
      { maxPages: 1, isPageLimitWanted: true },
    );
    expect(findings).toEqual([expect.stringMatching(/^poll-page-limit-reached/)]);
  });
});

describe('findNextPage', () => {
  it('looks neither into lists nor deep, and stops early', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`a${index}`, index]));
    const body = {
      list: [{ next: 'x' }],
      a: { b: { c: { d: { e: { next: 'x' } } } } },
      many: { ...many, next: 'x' },
    };
    expect(findNextPage(body, { headers: {} })).toEqual([]);
  });
});
