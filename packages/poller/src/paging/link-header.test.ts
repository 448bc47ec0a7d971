import { expect, it } from '@jest/globals';
import { all, page, pollPages } from '../testing/poll-pages.js';

it('LinkHeader follows the link with rel=next, relative or absolute, as it is', async () => {
  const { events, queries } = await pollPages(
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
  const body = await pollPages(
    ({ query }, origin) =>
      query['at']
        ? { body: { items: page(2) } }
        : { body: { items: page(0), '@odata.nextLink': `${origin}/logs?at=2` } },
    { pagingType: 'LinkHeader', linkHeaderTokenJsonPath: "$['@odata.nextLink']" },
  );
  expect(body.events).toEqual(page(0, 4));
  const relation = await pollPages(
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
  const { seen } = await pollPages(
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
