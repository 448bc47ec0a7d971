import { expect, it } from '@jest/globals';
import { all, page, pollPages } from '../testing/poll-pages.js';

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
  const { events, queries } = await pollPages(
    ({ query }) => {
      const at = (Number(query['page']) - first) * 2;
      return { body: { items: page(at), more: at + 2 < 5, pages: 3, total: 5 } };
    },
    { pagingType: 'CountBasedPaging', pageNumberParaName: 'page', ...members },
  );
  expect(events).toEqual(all);
  expect(queries.map(({ page: number }) => number)).toEqual(numbers);
});
