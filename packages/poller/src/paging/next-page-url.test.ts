import { expect, it } from '@jest/globals';
import { startMockApi } from '../testing/mock-api.js';
import { pollConnector } from '../testing/poll-connector.js';
import { page, pollPages } from '../testing/poll-pages.js';

it('NextPageUrl follows an address in the body, or takes its token to nextPageUrl', async () => {
  const followed = await pollPages(
    ({ path }, origin) => ({
      body: { items: page(0), links: path === '/logs' ? { next: `${origin}/two?x=1` } : {} },
    }),
    { pagingType: 'NextPageUrl', nextPageTokenJsonPath: '$.links.next' },
  );
  expect(followed.seen.map(({ path }) => path)).toEqual(['/logs', '/two']);
  const relative = await pollPages(
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
