import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import {
  createSource,
  parseSource,
  validateDocument,
  type JsonObject,
  type Recording,
} from '@hubwright/schema';
import { stringifyExactJson } from '../exact-json.js';
import { fillConnector } from '../fill-connector.js';
import { createMask, maskText } from '../mask.js';
import type { PollReport } from '../poll-report.js';
import type { PollEdge } from '../poll-run.js';
import { createPollingPlan } from '../polling-plan.js';
import { runPoll } from '../run-poll.js';
import { startMockApi, type MockAnswer, type SeenRequest } from '../testing/mock-api.js';
import { connectorOf, noon, virtualClock } from '../testing/poll-connector.js';
import { createTransport } from '../transport.js';
import { createRecorder } from './recorder.js';
import { createReplay } from './replay.js';
import { writeRecording } from './write-recording.js';

interface Played {
  readonly events: string;
  readonly report: PollReport;
}

async function play(
  config: JsonObject,
  values: Record<string, string>,
  edge: PollEdge,
  mask = createMask(),
): Promise<Played> {
  const connector = connectorOf(config);
  const filled = fillConnector(connector, values);
  for (const secret of filled.secrets) mask.add(secret);
  const run = runPoll(createPollingPlan(connector, filled.config), edge, { windows: [noon], mask });
  let events = '';
  for (;;) {
    const { done, value } = await run.next();
    if (done) return { events, report: value };
    if (value.kind === 'events') for (const event of value.events) events += `${stringifyExactJson(event)}\n`;
  }
}

/** Polls a server of its own, writes the recording down, reads it and plays it. */
async function recordAndReplay(
  answer: (request: SeenRequest) => MockAnswer,
  config: (origin: string) => JsonObject,
  values: Record<string, string> = {},
): Promise<{ text: string; live: Played; replayed: Played; left: number }> {
  const { origin } = await startMockApi(answer);
  const transport = createTransport({ allowLocal: true });
  const mask = createMask(Object.values(values));
  const clock = virtualClock();
  const recorder = createRecorder({ transport, clock }, mask);
  recorder.beginRun([noon]);
  const live = await play(config(origin), values, { transport: recorder.transport, clock }, mask);
  await transport.close();
  const text = writeRecording(recorder.finish({ connector: 'x.json' }));
  const { recording, source } = readBack(text);
  const masked = Object.fromEntries(Object.keys(values).map((name) => [name, maskText]));
  const replayMask = createMask(Object.values(masked));
  const replay = createReplay(recording, source, 0, replayMask)!;
  const replayed = await play(config(origin), masked, replay.edge, replayMask);
  return { text, live, replayed, left: replay.left() };
}

function readBack(text: string): { recording: Recording; source: ReturnType<typeof createSource> } {
  const source = createSource('recording.yaml', text);
  const { document, diagnostics } = parseSource(source);
  expect(diagnostics).toEqual([]);
  expect(validateDocument('recording', source, document!.value)).toEqual([]);
  return { recording: document!.value as unknown as Recording, source };
}

const call = (origin: string, more: JsonObject = {}): JsonObject => ({
  request: { apiEndpoint: `${origin}/logs`, httpMethod: 'GET', retryCount: 1, timeoutInSeconds: 1 },
  response: { eventsJsonPaths: ['$'] },
  ...more,
});

it.each<[string, MockAnswer, JsonObject]>([
  ['JSON with numbers no double holds', { body: '[{"n":12345678901234567890,"ü":"\\u2028 # \\t"}]' }, {}],
  [
    'CSV with its own line ends',
    { body: 'a,b\r\n1," x\r\ny "\r\n' },
    { response: { eventsJsonPaths: ['$'], format: 'csv' } },
  ],
  ['XML', { body: '<r>\n  <e>1</e>\n</r>' }, { response: { eventsJsonPaths: ['$.r.e'], format: 'xml' } }],
  [
    'a gzip body',
    { body: gzipSync('[{"a":1}]') },
    { response: { eventsJsonPaths: ['$'], isGzipCompressed: true } },
  ],
  ['bytes that are no text', { body: Buffer.from([0xff, 0xfe, 0, 1]) }, {}],
  ['an empty body', { body: '' }, {}],
  ['a refusal', { status: 401, body: { error: 'no' } }, {}],
  ['a server that fails twice', { status: 503, headers: { 'retry-after': '7' }, body: 'down' }, {}],
])('plays %s as it was', async (_, answer, more) => {
  const { live, replayed, left } = await recordAndReplay(
    () => answer,
    (origin) => call(origin, more),
  );
  expect(replayed.events).toBe(live.events);
  expect(replayed.report.stopReason).toBe(live.report.stopReason);
  expect(replayed.report.windows).toEqual(live.report.windows);
  expect(replayed.report.diagnostics.map(({ checkId }) => checkId)).toEqual(
    live.report.diagnostics.map(({ checkId }) => checkId),
  );
  expect(left).toBe(0);
});

it('plays a timeout without waiting for it', async () => {
  const { text, replayed } = await recordAndReplay(
    () => ({ delay: 5000, body: [] }),
    (origin) => call(origin),
  );
  expect(text).toContain('fault: timeout');
  expect(replayed.report).toMatchObject({
    stopReason: 'window-failed',
    requests: [{ status: null }, { status: null }],
  });
});

describe('secrets', () => {
  const values = { clientId: 'id-of-mine', clientSecret: 's3cr3t/+ä "quoted"' };
  const token = 'tok_8f7e6d5c';
  const answer = ({ path, body, headers }: SeenRequest): MockAnswer =>
    path === '/token'
      ? { body: { access_token: token, expires_in: 3600, note: decodeURIComponent(body) } }
      : { headers: { 'x-echo': headers.authorization }, body: [{ said: headers.authorization }] };
  const config = (origin: string): JsonObject =>
    call(origin, {
      auth: {
        type: 'OAuth2',
        ClientId: '{{clientId}}',
        ClientSecret: '{{clientSecret}}',
        GrantType: 'client_credentials',
        TokenEndpoint: `${origin}/token`,
      },
    });

  it('are nowhere in the recording, also those that came up', async () => {
    const { text, replayed, live } = await recordAndReplay(answer, config, values);
    expect(text).toContain('/token');
    for (const secret of [token, values.clientSecret, 's3cr3t', encodeURIComponent(values.clientSecret)])
      expect(text).not.toContain(secret);
    expect(live.events).toContain(token);
    expect(replayed.report).toMatchObject({ stopReason: 'complete', events: 1 });
  });

  it('that are digits do not break the JSON they stand in', async () => {
    const { text, replayed } = await recordAndReplay(
      () => ({ body: [{ pin: 87654321, list: [{ id: 1 }] }] }),
      (origin) => call(origin, { auth: { type: 'APIKey', ApiKey: '{{key}}', ApiKeyName: 'X-Key' } }),
      { key: '87654321' },
    );
    expect(text).not.toContain('87654321');
    expect(replayed.events).toBe('{"pin":"***","list":[{"id":1}]}\n');
  });
});

it('stops at a request that was not recorded and says what differs', async () => {
  const { text } = await recordAndReplay(
    () => ({ body: [] }),
    (origin) => call(origin, { request: { apiEndpoint: `${origin}/logs?a=1&b=2`, httpMethod: 'GET' } }),
  );
  const { recording, source } = readBack(
    text.replace('a=1&b=2', 'a=1&c=x%20y').replace('method: GET', 'method: POST'),
  );
  const { edge, left } = createReplay(recording, source, 0, createMask())!;
  const url = recording.runs[0]!.exchanges[0]!.request.url.replace('c=x%20y', 'b=2');
  const { report } = await play(
    { ...call(''), request: { apiEndpoint: url, httpMethod: 'GET', retryCount: 3 } },
    {},
    edge,
  );
  expect(report.stopReason).toBe('recording-differs');
  expect(report.requests).toHaveLength(1);
  const [diagnostic] = report.diagnostics;
  expect(diagnostic).toMatchObject({
    checkId: 'poll-recording-differs',
    location: { source, pointer: '/runs/0/exchanges/0/request' },
  });
  expect(String(diagnostic!.args['problem']).split('\n')).toEqual([
    'The run asks for something else than exchange 1 of the recording:',
    '  method: "POST" was recorded, "GET" is asked',
    '  query "c": "x y" was recorded, and none is asked',
    '  query "b": "2" is asked, and none was recorded',
  ]);
  expect(left()).toBe(1);
});

it('says when the run asks for more than was recorded', async () => {
  const next = (number: number): MockAnswer => ({ body: { items: [{ number }], next: number + 1 } });
  const config = (origin: string): JsonObject => ({
    ...call(origin),
    response: { eventsJsonPaths: ['$.items'] },
    paging: { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'p' },
  });
  const answer = ({ query }: SeenRequest): MockAnswer =>
    query['p'] === '2' ? { body: { items: [] } } : next(Number(query['p'] ?? 0));
  const { text, live } = await recordAndReplay(answer, config);
  expect(live.report.windows).toMatchObject([{ pages: 3, events: 2 }]);
  const { recording, source } = readBack(text);
  recording.runs[0]!.exchanges.pop();
  const { edge } = createReplay(recording, source, 0, createMask())!;
  const origin = new URL(recording.runs[0]!.exchanges[0]!.request.url).origin;
  const { report } = await play(config(origin), {}, edge);
  expect(String(report.diagnostics[0]!.args['problem'])).toMatch(
    /no more than 2 exchanges.*asks for another: GET .*p=2/,
  );
});
