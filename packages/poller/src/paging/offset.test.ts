import { expect, it } from '@jest/globals';
import type { Assumptions } from '../assume/assumptions.js';
import { all, page, pollPages } from '../testing/poll-pages.js';

const paging = { pagingType: 'Offset', offsetParaName: 'skip', pageSizeParameterName: 'top', pageSize: 2 };

async function offsetsOf(assumptions: Partial<Assumptions>) {
  let served = 0;
  const { events, queries, report } = await pollPages(
    () => ({ body: { items: page((served += 2) - 2) } }),
    paging,
    {},
    { assumptions },
  );
  expect(events).toEqual(all);
  return { report, offsets: queries.map(({ skip }) => skip) };
}

it.each<[string, Partial<Assumptions>, (string | undefined)[]]>([
  ['events', {}, [undefined, '2', '4']],
  ['events and one more', { offset: 'item-count-plus-one' }, [undefined, '3', '5']],
  ['pages', { offset: 'page-index' }, [undefined, '1', '2']],
  ['from the first page on', { 'first-offset': 'sent' }, ['0', '2', '4']],
  [
    'from the first page on, from 1',
    { 'first-offset': 'sent', offset: 'item-count-plus-one' },
    ['1', '3', '5'],
  ],
  ['on after a short page', { 'short-page': 'goes-on' }, [undefined, '2', '4', '5']],
])('counts %s', async (_, assumptions, expected) => {
  const { offsets, report } = await offsetsOf(assumptions);
  expect(offsets).toEqual(expected);
  expect(report.diagnostics.map(({ args }) => args['name'])).toEqual([
    'first-offset',
    'offset',
    'short-page',
  ]);
});
