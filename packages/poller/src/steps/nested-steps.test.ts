import { expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { pollConnector, type PollOutcome } from '../testing/poll-connector.js';
import { startMockApi } from '../testing/mock-api.js';
import { compileStepQuery } from '../testing/step-query.js';

const api = () =>
  startMockApi(({ path, query, headers, body }) => {
    if (path === '/incidents' && query['page'] === '2') return { body: { incidents: [{ id: 'I-3' }] } };
    if (path === '/incidents')
      return { body: { incidents: [{ id: 'I-1', assets: ['a', 'b'] }, { id: 'I-2' }], next: '2' } };
    if (path.startsWith('/incidents/')) {
      const id = path.split('/')[2];
      return { body: { id, title: `about ${id}`, key: headers['x-key'] } };
    }
    if (path.startsWith('/assets/')) return { body: { asset: path.slice('/assets/'.length) } };
    if (path === '/batch') return { body: { items: [{ got: JSON.parse(body) as Json }] } };
    return { status: 404 };
  });

const root = (origin: string, next: JsonObject[], configs: JsonObject): JsonObject => ({
  auth: { type: 'APIKey', ApiKey: 'k-123456', ApiKeyName: 'X-Key' },
  request: { apiEndpoint: `${origin}/incidents`, httpMethod: 'GET', retryCount: 0 },
  response: { eventsJsonPaths: ['$.incidents'] },
  paging: { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'page' },
  stepInfo: { stepType: 'Nested', nextSteps: next },
  stepCollectorConfigs: configs,
});

const details = { stepId: 'details', stepPlaceholdersParsingKql: 'id=id' };
const call = (endpoint: string, more: JsonObject = {}): JsonObject => ({
  request: { apiEndpoint: endpoint, httpMethod: 'GET' },
  response: { eventsJsonPaths: ['$'] },
  ...more,
});

async function poll(config: JsonObject): Promise<PollOutcome> {
  return pollConnector(config, { compileStepQuery });
}

it('puts the events of a step in the place of the records, over all pages, signed in as the first call', async () => {
  const { origin, seen } = await api();
  const { events, report, findings } = await poll(
    root(origin, [details], { details: call(`${origin}/incidents/$id$/details`) }),
  );
  expect(events).toEqual(['I-1', 'I-2', 'I-3'].map((id) => ({ id, title: `about ${id}`, key: 'k-123456' })));
  expect(seen.map(({ path }) => path)).toEqual([
    '/incidents',
    '/incidents/I-1/details',
    '/incidents/I-2/details',
    '/incidents',
    '/incidents/I-3/details',
  ]);
  expect(findings).toEqual([]);
  expect(report).toMatchObject({ events: 3, windows: [{ pages: 2, events: 3, complete: true }] });
  expect(report.requests.map(({ step, page, events: count }) => [step, page, count])).toEqual([
    [undefined, 1, 2],
    ['details', 1, 1],
    ['details', 1, 1],
    [undefined, 2, 1],
    ['details', 1, 1],
  ]);
});

it('joins what a step gives to the record, with a row for each call', async () => {
  const { origin } = await api();
  const joined = { shouldJoinNestedData: true };
  const { events, report } = await poll(
    root(origin, [details, { stepId: 'assets', stepPlaceholdersParsingKql: 'name=assets' }], {
      details: call(`${origin}/incidents/$id$/details`, { ...joined, joinedDataStepName: 'more' }),
      assets: call(`${origin}/assets/$name$`, { ...joined, joinedDataStepName: 'thing' }),
    }),
  );
  const more = { id: 'I-1', title: 'about I-1', key: 'k-123456' };
  expect(events.slice(0, 2)).toEqual([
    { id: 'I-1', assets: ['a', 'b'], more, thing: { asset: 'a' } },
    { id: 'I-1', assets: ['a', 'b'], more, thing: { asset: 'b' } },
  ]);
  expect(events[2]).toMatchObject({ id: 'I-2', thing: null });
  expect(report.diagnostics.map(({ args }) => args['name'])).toEqual([
    'api-key-prefix',
    'step-auth',
    'step-auth',
    'joined-calls',
    'empty-placeholder',
  ]);
});

it('joins several events of a call as a list', async () => {
  const { origin } = await startMockApi(({ path }) => ({
    body: path === '/incidents' ? { incidents: [{ id: 1 }] } : { items: [{ n: 1 }, { n: 2 }] },
  }));
  const { events } = await poll(
    root(origin, [details], {
      details: {
        ...call(`${origin}/x/$id$`),
        response: { eventsJsonPaths: ['$.items'] },
        shouldJoinNestedData: true,
      },
    }),
  );
  expect(events).toEqual([{ id: 1, details: [{ n: 1 }, { n: 2 }] }]);
});

it('follows steps of steps, and hands placeholders on', async () => {
  const { origin } = await api();
  const { events } = await poll(
    root(origin, [details], {
      details: call(`${origin}/incidents/$id$/details`, {
        stepInfo: {
          stepType: 'Nested',
          nextSteps: [{ stepId: 'batch', stepPlaceholdersParsingKql: 'title=title' }],
        },
      }),
      batch: {
        request: {
          apiEndpoint: `${origin}/batch`,
          httpMethod: 'POST',
          isPostPayloadJson: true,
          queryParametersTemplate: "{'ids': ['$id$'], 'title': '$title$'}",
        },
        response: { eventsJsonPaths: ['$.items'] },
      },
    }),
  );
  expect(events[2]).toEqual({ got: { ids: ['I-3'], title: 'about I-3' } });
});

it('reads the names that steps have for authentication', async () => {
  const { origin, seen } = await api();
  await poll(
    root(origin, [details], {
      details: call(`${origin}/incidents/$id$/x`, {
        auth: { AuthType: 'APIKey', APIKey: 'other-1', APIKeyName: 'X-Key', APIKeyIdentifier: '' },
      }),
    }),
  );
  expect(seen.map(({ headers }) => headers['x-key'])).toEqual([
    'k-123456',
    'other-1',
    'other-1',
    'k-123456',
    'other-1',
  ]);
});

it('sends no credentials to an address that came out of an answer', async () => {
  const other = await startMockApi(() => ({ body: { taken: true } }));
  const { origin } = await startMockApi(() => ({ body: { incidents: [{ id: `${other.origin}/x` }] } }));
  const { events, findings } = await poll(root(origin, [details], { details: call('$id$') }));
  expect(events).toEqual([{ taken: true }]);
  expect(other.seen[0]?.headers['x-key']).toBeUndefined();
  expect(findings).toEqual([expect.stringContaining('poll-credentials-withheld')]);
});

it.each<[string, JsonObject[], JsonObject, RegExp]>([
  ['a step without an entry', [details], {}, /"details" of nextSteps has no entry/],
  [
    'a step that follows from itself',
    [details],
    { details: call('https://a.test/$id$', { stepInfo: { stepType: 'Nested', nextSteps: [details] } }) },
    /follows from itself/,
  ],
  [
    'a placeholder nobody gives',
    [details],
    { details: call('https://a.test/$other$') },
    /uses \$other\$, and .* gives "id"/,
  ],
  [
    'KQL that cannot be run',
    [{ stepId: 'details', stepPlaceholdersParsingKql: 'source | summarize id=id' }],
    { details: call('https://a.test/$id$') },
    /KQL of step "details" cannot be run here: summarize/,
  ],
])('says what is wrong with %s', async (_, next, configs, message) => {
  const { origin } = await api();
  const { findings } = await poll(root(origin, next, configs));
  expect(findings).toEqual([expect.stringMatching(message)]);
});

it('fails the window when a call of a step fails', async () => {
  const { origin } = await startMockApi(({ path }) =>
    path === '/incidents' ? { body: { incidents: [{ id: 1 }] } } : { status: 404 },
  );
  const { report, findings } = await poll(root(origin, [details], { details: call(`${origin}/x/$id$`) }));
  expect(report).toMatchObject({ stopReason: 'window-failed', windows: [{ complete: false, events: 0 }] });
  expect(findings).toEqual([expect.stringContaining('404')]);
});
