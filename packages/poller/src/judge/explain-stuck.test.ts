import { expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { diagnose } from '../testing/diagnose.js';

const items = [{ id: 1, when: '2026-01-31T12:01:00Z' }];
const token = { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' };
const stuck = async (body: JsonObject, paging: JsonObject, headers = {}) => {
  const { findings } = await diagnose(() => ({ body: { items, ...body }, headers }), { paging });
  return findings[0];
};

it('names the parameter that is ignored, and what was sent', async () => {
  expect(
    await stuck(
      {},
      { pagingType: 'Offset', offsetParaName: 'skip', pageSizeParameterName: 'limit', pageSize: 1 },
    ),
  ).toBe(
    'poll-paging-stuck/samePage (error) /paging/pagingType: Page 2 of window 1 has the same events as the one before although "skip=1" was sent; the API seems to ignore "skip".',
  );
});
it('names the way on that the answers have', async () => {
  expect(
    await stuck({ nextToken: 'abc' }, { pagingType: 'CountBasedPaging', pageNumberParaName: 'page' }),
  ).toMatch(
    /although "page=2" was sent; the API seems to ignore "page"\. The answer has a token at "\$\.nextToken"; pagingType NextPageToken/,
  );
  expect(await stuck({}, { pagingType: 'CountBasedPaging' }, { link: '</logs?after=1>; rel=next' })).toMatch(
    /The answer has a Link header with rel="next"; pagingType LinkHeader follows it\.$/,
  );
});
it('tells of a token that is an address, and of one that never changes', async () => {
  expect(await stuck({ next: 'https://api.example.com/logs?page=2' }, token)).toMatch(
    /The token at "\$\.next" is an address: pagingType LinkHeader with "linkHeaderTokenJsonPath": "\$\.next" follows it\.$/,
  );
  expect(await stuck({ next: 'same' }, token)).toMatch(
    /^poll-paging-stuck\/samePage .* although "cursor=same" was sent; the API seems to ignore "cursor"\.$/,
  );
});
it('says nothing more where paging goes by all the answers have', async () => {
  expect(await stuck({ next: 'same', items: [] }, { ...token, pagingType: 'NextPageToken' })).not.toMatch(
    /The answer has/,
  );
});
