import { expect, it } from '@jest/globals';
import { startMockApi } from './testing/mock-api.js';
import { pollConnector } from './testing/poll-connector.js';
import { page, pollPages } from './testing/poll-pages.js';

const token = { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' };

it('stops at a token that was used before', async () => {
  let served = 0;
  const { findings, report } = await pollPages(
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

it('takes a repeated token on an empty page for the end', async () => {
  const { findings, report } = await pollPages(
    ({ query }) => ({ body: { items: query['cursor'] ? [] : page(0), next: 'same' } }),
    token,
  );
  expect({ findings, complete: report.windows[0]?.complete }).toEqual({ findings: [], complete: true });
});

it('stops when the API ignores the parameter', async () => {
  const { findings } = await pollPages(() => ({ body: { items: page(0) } }), {
    pagingType: 'Offset',
    offsetParaName: 'skip',
  });
  expect(findings[0]).toMatch(
    /^poll-paging-stuck: Page 2 of window 1 has the same events .* ignore "skip"\.$/,
  );
});

it('stops at the page limit, and after many empty pages', async () => {
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
  const empty = await pollPages(
    ({ query }) => ({ body: { items: [], next: String(Number(query['cursor'] ?? 0) + 1) } }),
    token,
  );
  expect(empty.findings[0]).toMatch(/^poll-paging-stuck: 20 pages in a row/);
});

it('sends no credentials to another origin', async () => {
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

it('hides a secret in a parameter that another origin is sent', async () => {
  const other = await startMockApi(() => ({ body: { items: page(2) } }));
  const api = await startMockApi(() => ({
    body: { items: page(0) },
    headers: { link: `<${other.origin}/next?at=2>; rel=next` },
  }));
  await pollConnector(
    {
      auth: { type: 'APIKey', ApiKey: '{{key}}', ApiKeyName: 'x-key' },
      request: { apiEndpoint: api.origin, queryParameters: { key: '{{key}}', type: 'all' } },
      response: { eventsJsonPaths: ['$.items'] },
      paging: { pagingType: 'LinkHeader' },
    },
    { values: { key: 'sesame+/1' }, assumptions: { 'next-link': 'with-parameters' } },
  );
  expect(api.seen[0]?.query).toEqual({ key: 'sesame+/1', type: 'all' });
  expect(other.seen.map(({ query }) => query)).toEqual([{ at: '2', key: '***', type: 'all' }]);
});
