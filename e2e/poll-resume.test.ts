import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { hubwrightScript } from './testing/repository.js';
import { plainEnvironment } from './testing/run-hubwright.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const start = Date.UTC(2026, 0, 31);
const windowMs = 5 * 60_000;
const windows = 8;
const eventsOnPage = 25;
/** Milliseconds a page takes. */
const slowness = 10;

const forever = new Promise<never>(() => undefined);
const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close().closeAllConnections()));

/** Windows have different numbers of pages. */
const pagesOf = (window: number): number => 2 + (window % 4);

const allEvents = Array.from({ length: windows }, (_, window) =>
  Array.from({ length: pagesOf(window) * eventsOnPage }, (_event, index) => `${window}/${index}`),
).flat();

interface SlowApi {
  readonly origin: string;
  /** `window/page`, as asked for. */
  readonly asked: string[];
  /** Called with the number of the request, before and after it is answered. */
  watch: (number: number, isAnswered: boolean) => void;
  /** The answer to the request with this number waits for it. */
  hold: (number: number) => Promise<unknown>;
}

/** An API with pages of events, each with an id, some of them alike in every window. */
async function startSlowApi(): Promise<SlowApi> {
  const api: SlowApi = { origin: '', asked: [], watch: () => undefined, hold: async () => undefined };
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://api');
    const window = (Date.parse(searchParams.get('from')!) - start) / windowMs;
    const isWhole = Date.parse(searchParams.get('to')!) - Date.parse(searchParams.get('from')!) === windowMs;
    const page = Number(searchParams.get('page') ?? 1);
    const number = api.asked.push(isWhole ? `${window}/${page}` : 'a window of another width');
    api.watch(number, false);
    const first = (page - 1) * eventsOnPage;
    const data = Array.from({ length: eventsOnPage }, (_, index) => ({
      id: `${window}/${first + index}`,
      text: 'ü'.repeat(60),
    }));
    const next = page < pagesOf(window) ? String(page + 1) : undefined;
    const answer = (): unknown => response.end(JSON.stringify({ data, next }), () => api.watch(number, true));
    void api.hold(number).then(() => setTimeout(answer, slowness));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(api, { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

function writePoller(origin: string): string {
  const request = {
    apiEndpoint: `${origin}/logs`,
    queryWindowInMin: windowMs / 60_000,
    queryTimeFormat: 'yyyy-MM-ddTHH:mm:ssZ',
    startTimeAttributeName: 'from',
    endTimeAttributeName: 'to',
  };
  const paging = { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'page' };
  const response = { eventsJsonPaths: ['$.data'] };
  const folder = temporaryFolder();
  const poller = { kind: 'RestApiPoller', properties: { auth: { type: 'None' }, request, response, paging } };
  writeFileSync(path.join(folder, 'poller.json'), JSON.stringify(poller));
  return folder;
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** The same command each time: where the first run begins, the others go on. */
function startPoll(
  folder: string,
  files = ['--state', 'state.json', '--events', 'events.ndjson', '--report', 'report.json'],
): { child: ChildProcess; ended: Promise<Ended> } {
  const from = ['--start', new Date(start).toISOString()];
  const to = ['--end', new Date(start + windows * windowMs).toISOString()];
  const args = [hubwrightScript, 'poll', 'poller.json', '--allow-local', ...from, ...to, ...files];
  const child = spawn(process.execPath, args, { cwd: folder, env: plainEnvironment() });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const ended = new Promise<Ended>((done) =>
    child.on('close', (code, signal) => done({ code, signal, stderr })),
  );
  return { child, ended };
}

/** Ends a run at its n-th request, which is answered or not; gives how it ended. */
async function endAt(
  api: SlowApi,
  folder: string,
  requests: number,
  isAnswered: boolean,
  signal: NodeJS.Signals,
) {
  const until = api.asked.length + requests;
  // What is not to be answered stays so, however late the signal comes.
  api.hold = async (number) => (number === until && !isAnswered ? forever : undefined);
  const { child, ended } = startPoll(folder);
  api.watch = (number, answered) => {
    if (number === until && answered === isAnswered) child.kill(signal);
  };
  const outcome = await ended;
  api.watch = () => undefined;
  api.hold = async () => undefined;
  return outcome;
}

function idsIn(folder: string): string[] {
  const text = readFileSync(path.join(folder, 'events.ndjson'), 'utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
}

/** Windows in the order they were begun, one that was begun again at once named once. */
function windowsOf(asked: readonly string[]): number[] {
  const begun = asked.filter((place) => place.endsWith('/1')).map((place) => Number(place.split('/')[0]));
  return begun.filter((window, index) => window !== begun[index - 1]);
}

it('loses nothing and writes nothing twice, wherever it is killed', async () => {
  const api = await startSlowApi();
  const folder = writePoller(api.origin);
  let killed = 0;
  // Positions are drawn anew in each run of the test; they stand in the message when it fails.
  const positions = Array.from({ length: 10 }, () => 1 + Math.floor(Math.random() * 6));
  for (const [index, position] of positions.entries()) {
    const { signal } = await endAt(api, folder, position, index % 3 > 0, 'SIGKILL');
    if (signal === 'SIGKILL') killed += 1;
  }
  const { code, stderr } = await startPoll(folder).ended;
  expect({ code, stderr, positions }).toMatchObject({ code: 0 });
  expect(killed).toBeGreaterThan(3);
  expect({ positions, ids: idsIn(folder) }).toEqual({ positions, ids: allEvents });
  expect(windowsOf(api.asked)).toEqual(Array.from({ length: windows }, (_, window) => window));
  expect(readdirSync(folder).sort()).toEqual(['events.ndjson', 'poller.json', 'report.json', 'state.json']);
}, 60_000);

it('says how many events came again, and refuses a second run meanwhile', async () => {
  const api = await startSlowApi();
  const folder = writePoller(api.origin);
  // The third request asks for the first page of the second window, which has three.
  await endAt(api, folder, 5, false, 'SIGKILL');
  expect(idsIn(folder)).toHaveLength(4 * eventsOnPage);
  let second: Promise<Ended> | undefined;
  api.hold = async (number) => (number === 6 ? (second ??= startPoll(folder).ended) : undefined);
  const { code } = await startPoll(folder).ended;
  expect(code).toBe(0);
  expect(await second).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is being used by process'),
  });
  const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
  expect(report.duplicates).toBe(2 * eventsOnPage);
  const warnings = report.diagnostics.filter(({ severity }: { severity: string }) => severity !== 'info');
  expect(warnings).toMatchObject([
    {
      checkId: 'poll-window-resumed',
      message: expect.stringContaining('2026-01-31T00:05:00Z to 2026-01-31T00:10:00Z'),
    },
  ]);
  expect(idsIn(folder)).toEqual(allEvents);
}, 60_000);

it('ends with 130 on Ctrl+C, with whole lines and the state of the last complete window', async () => {
  const api = await startSlowApi();
  const folder = writePoller(api.origin);
  const { code, stderr } = await endAt(api, folder, 5, false, 'SIGINT');
  expect({ code, stderr }).toMatchObject({ code: 130, stderr: expect.stringContaining('interrupted') });
  const state = JSON.parse(readFileSync(path.join(folder, 'state.json'), 'utf8'));
  expect(Object.values(state.pollers)).toMatchObject([{ completeUntil: '2026-01-31T00:05:00Z' }]);
  expect(idsIn(folder)).toHaveLength(4 * eventsOnPage);
  expect(readdirSync(folder).sort()).toEqual(['events.ndjson', 'poller.json', 'state.json']);
  expect((await startPoll(folder).ended).code).toBe(0);
  expect(idsIn(folder)).toEqual(allEvents);
}, 60_000);

it('leaves no half file of events on Ctrl+C without a state', async () => {
  const api = await startSlowApi();
  const folder = writePoller(api.origin);
  const { child, ended } = startPoll(folder, ['--events', 'events.ndjson']);
  api.hold = async (number) => (number === 5 ? forever : undefined);
  api.watch = (number, isAnswered) => void (number === 5 && !isAnswered && child.kill('SIGINT'));
  expect(await ended).toMatchObject({
    code: 130,
    stderr: expect.stringContaining('The events so far are in "events.ndjson.part".'),
  });
  expect(readdirSync(folder).sort()).toEqual(['events.ndjson.part', 'poller.json']);
  const lines = readFileSync(path.join(folder, 'events.ndjson.part'), 'utf8').split('\n');
  expect(lines).toHaveLength(4 * eventsOnPage + 1);
}, 60_000);
