import { expect, it } from '@jest/globals';
import { startMockApi } from '../testing/mock-api.js';
import { noon, pollConnector } from '../testing/poll-connector.js';
import { page } from '../testing/poll-pages.js';
import { compileStepQuery } from '../testing/step-query.js';

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

it('leaves the cursor of an earlier run to the first call, not to its steps', async () => {
  const api = await startMockApi(({ path }) => ({ body: path === '/logs' ? [{ id: 1 }] : [] }));
  const paging = { pagingType: 'PersistentToken', nextPageParaName: 'at', nextPageTokenJsonPath: '$.next' };
  const response = { eventsJsonPaths: ['$'] };
  await pollConnector(
    {
      auth: { type: 'None' },
      request: { apiEndpoint: `${api.origin}/logs` },
      response,
      paging,
      stepInfo: {
        stepType: 'Nested',
        nextSteps: [{ stepId: 'of', stepPlaceholdersParsingKql: 'id=id' }],
      },
      stepCollectorConfigs: {
        of: { request: { apiEndpoint: `${api.origin}/of/$id$` }, response, paging },
      },
    },
    { compileStepQuery, cursor: 'kept' },
  );
  expect(api.seen.map(({ path, rawQuery }) => `${path}?${rawQuery}`)).toEqual(['/logs?at=kept', '/of/1?']);
});
