import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { startApi } from '../../testing/api-server.js';
import { pollAt, pollerFile, pollSecret } from '../../testing/poll-surroundings.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';

const minute = 60_000;
const noon = Date.UTC(2026, 0, 31, 12);
const options = { state: 'state.json', events: 'events.ndjson' };
const paging = { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'page' };

/** An API with three pages of two events a window; `failAt` are pages, counted over all windows, that fail once. */
async function startPagedApi(failAt: readonly number[] = [], properties: object = {}) {
  const windows: string[] = [];
  let calls = 0;
  const origin = await startApi((url) => {
    calls += 1;
    const page = Number(url.searchParams.get('page') ?? 1);
    const from = url.searchParams.get('from')!;
    if (page === 1) windows.push(`${from.slice(11, 16)}-${url.searchParams.get('to')!.slice(11, 16)}`);
    if (failAt.includes(calls)) return { status: 500, json: {} };
    const data = [1, 2].map((number) => ({ from, page, number, same: 'in every window' }));
    return { json: { data: [...data, { same: from }], ...(page < 3 && { next: String(page + 1) }) } };
  });
  const folder = temporaryFolder({ 'poller.json': pollerFile(origin, { paging, ...properties }) });
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  return {
    folder,
    windows,
    read,
    state: () => JSON.parse(read('state.json')).pollers['poller.json#/properties'],
    lines: () => read('events.ndjson').split('\n').slice(0, -1),
  };
}

it('goes on where the run before ended, in whole windows, and waits for one that is not over', async () => {
  const api = await startPagedApi();
  const first = await pollAt(api.folder, noon + 30_000, options);
  expect(first.code).toBe(0);
  expect(api.windows).toEqual(['11:55-12:00']);
  expect(api.state()).toMatchObject({ completeUntil: '2026-01-31T12:00:30Z' });
  const soon = await pollAt(api.folder, noon + 5 * minute, options);
  expect(soon).toMatchObject({
    code: 0,
    err: 'The next window is 2026-01-31T12:00:30Z to 2026-01-31T12:05:30Z; it can be fetched at 2026-01-31T12:05:30Z.\n',
  });
  await pollAt(api.folder, noon + 17 * minute, options);
  expect(api.windows).toEqual(['11:55-12:00', '12:00-12:05', '12:05-12:10', '12:10-12:15']);
  expect(api.lines()).toHaveLength(4 * 9);
  await pollAt(api.folder, noon + 60 * minute, { ...options, windows: '2', window: '10' });
  await pollAt(api.folder, noon + 60 * minute, { ...options, end: '2026-01-31T12:44:00Z' });
  expect(api.windows.slice(4)).toEqual(['12:15-12:25', '12:25-12:35', '12:35-12:40']);
  expect(readFileSync(path.join(api.folder, 'state.json'), 'utf8')).not.toContain('Sesame');
});

it('takes the command that began it again', async () => {
  const api = await startPagedApi([6]);
  const same = { ...options, start: '2026-01-31T11:45:00Z' };
  expect((await pollAt(api.folder, noon, same)).code).toBe(1);
  expect((await pollAt(api.folder, noon, same)).code).toBe(0);
  expect(api.windows).toEqual(['11:45-11:50', '11:50-11:55', '11:50-11:55', '11:55-12:00']);
});

it('keeps a first window that is not over for the next run', async () => {
  const api = await startPagedApi();
  const start = { ...options, start: '2026-01-31T11:58:00Z' };
  const { code, err } = await pollAt(api.folder, noon, start);
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringContaining('it can be fetched at 2026-01-31T12:03:00Z'),
  });
  await pollAt(api.folder, noon + 3 * minute, options);
  expect(api.windows).toEqual(['11:58-12:03']);
});

it('fetches a window that failed again, writes its events once, and counts those that came twice', async () => {
  const api = await startPagedApi([6, 8]);
  const failed = await pollAt(api.folder, noon, { ...options, start: '2026-01-31T11:50:00Z' });
  expect(failed.code).toBe(1);
  expect(api.state()).toMatchObject({
    completeUntil: '2026-01-31T11:55:00Z',
    unfinished: {
      until: '2026-01-31T12:00:00Z',
      lines: [{ from: expect.any(Number), to: expect.any(Number) }],
    },
  });
  expect(api.lines()).toHaveLength(9 + 6);
  const again = await pollAt(api.folder, noon + minute, options);
  expect(again.code).toBe(1);
  const report = { report: 'report.json' };
  const last = await pollAt(api.folder, noon + 2 * minute, { ...options, ...report });
  expect(last.code).toBe(0);
  expect(last.out).toContain(
    'The window 2026-01-31T11:55:00Z to 2026-01-31T12:00:00Z had not been finished and was fetched again from its start. 6 of its events had been written already',
  );
  expect(JSON.parse(api.read('report.json'))).toMatchObject({ events: 9, duplicates: 2 + 6 });
  expect(api.windows).toEqual(['11:50-11:55', '11:55-12:00', '11:55-12:00', '11:55-12:00']);
  // What a page has three times is there three times.
  expect(api.lines()).toHaveLength(18);
  expect(api.lines().filter((line) => line === '{"same":"2026-01-31T11:55:00Z"}')).toHaveLength(3);
});

it.each([
  ['a torn line', (text: string) => `${text}{"from":"2026-01-31T11:55:00Z","pa`],
  [
    'whole lines of the window and a torn one',
    (text: string) => `${text}{"same":"2026-01-31T12:00:00Z"}\n{"sa`,
  ],
  ['nothing', (text: string) => text],
])('takes up a run that was killed and left %s', async (_, leave) => {
  const api = await startPagedApi();
  await pollAt(api.folder, noon, options);
  const file = path.join(api.folder, 'events.ndjson');
  const whole = api.read('events.ndjson');
  const killed = JSON.parse(api.read('state.json'));
  killed.pollers['poller.json#/properties'].unfinished = {
    until: '2026-01-31T12:05:00Z',
    lines: [{ from: Buffer.byteLength(whole) }],
  };
  writeFileSync(path.join(api.folder, 'state.json'), JSON.stringify(killed));
  writeFileSync(file, leave(whole));
  expect((await pollAt(api.folder, noon + 5 * minute, options)).code).toBe(0);
  const lines = api.lines();
  expect(lines.slice(0, 9)).toEqual(whole.split('\n').slice(0, -1));
  expect(lines).toHaveLength(18);
  expect(lines.filter((line) => line === '{"same":"2026-01-31T12:00:00Z"}')).toHaveLength(3);
});

it('keeps the position of a persistent paging between runs, unless it holds a secret', async () => {
  const calls: string[] = [];
  let suffix = '';
  const origin = await startApi((url) => {
    calls.push(url.searchParams.get('page') ?? 'first');
    return {
      json: {
        data: calls.length % 2 === 1 ? [{ call: calls.length }] : [],
        next: `t${calls.length}${suffix}`,
      },
    };
  });
  const persistent = { ...paging, pagingType: 'PersistentToken' };
  const folder = temporaryFolder({ 'poller.json': pollerFile(origin, { paging: persistent }) });
  await pollAt(folder, noon, options);
  await pollAt(folder, noon + 5 * minute, options);
  expect(calls).toEqual(['first', 't1', 't2', 't3']);
  suffix = pollSecret;
  const { out } = await pollAt(folder, noon + 10 * minute, options);
  expect(out).toContain('poll-cursor-not-kept');
  expect(readFileSync(path.join(folder, 'state.json'), 'utf8')).not.toMatch(/Sesame|cursor/);
});

it('ends with a window of too many pages, lest a window be left out', async () => {
  const api = await startPagedApi();
  const { code } = await pollAt(api.folder, noon, {
    ...options,
    start: '2026-01-31T11:50:00Z',
    maxPages: '2',
  });
  expect({ code, windows: api.windows }).toEqual({ code: 1, windows: ['11:50-11:55'] });
  expect(api.state().completeUntil).toBe('2026-01-31T11:50:00Z');
});

it.each<[string, (folder: string) => void, object, RegExp]>([
  [
    'another start',
    () => undefined,
    { start: '2026-01-31T11:00:00Z' },
    /--start says 2026-01-31T11:00:00Z, and the state begins at 2026-01-31T11:55:00Z and goes on at 2026-01-31T12:00:00Z/,
  ],
  ['no events file', () => undefined, { events: undefined }, /goes with the events file "events.ndjson"/],
  [
    'a shortened file',
    (folder) => writeFileSync(path.join(folder, 'events.ndjson'), '{}\n'),
    {},
    /has 3 bytes, and it had \d+/,
  ],
  [
    'a file that is gone',
    (folder) => rmSync(path.join(folder, 'events.ndjson')),
    {},
    /is not there, and the run before had written \d+ bytes/,
  ],
  [
    'another file',
    (folder) => writeFileSync(path.join(folder, 'events.ndjson'), '{"a":1}\n'.repeat(500)),
    {},
    /is not as the run before left it/,
  ],
  [
    'a file that is taken',
    (folder) => writeFileSync(path.join(folder, 'b.ndjson'), '{}\n'),
    { events: 'b.ndjson' },
    /has lines already/,
  ],
  ['one file for both', () => undefined, { events: 'state.json' }, /name the same file/],
  [
    'a state that is no JSON',
    (folder) => writeFileSync(path.join(folder, 'state.json'), '{"hubw'),
    {},
    /is no state of a poll, or it is damaged; it stays as it is/,
  ],
  [
    'a state without its members',
    (folder) => writeFileSync(path.join(folder, 'state.json'), '{"hubwrightPollState":1,"connector":"x"}'),
    {},
    /is no state of a poll/,
  ],
  [
    'a state of another version',
    (folder) => writeFileSync(path.join(folder, 'state.json'), '{"hubwrightPollState":7}'),
    {},
    /is a state of version 7, and this hubwright reads version 1/,
  ],
  [
    'a state of another connector',
    replaceInState('"connector": "poller.json"', '"connector": "Other"'),
    {},
    /is the state of the connector "Other", and this is "poller.json"/,
  ],
  [
    'a state of other data',
    replaceInState('http://127', 'http://fabrikam'),
    {},
    /and the connector now calls "http:\/\/127/,
  ],
  [
    'a run that is going on',
    (folder) =>
      writeFileSync(
        path.join(folder, 'state.json.lock'),
        JSON.stringify({ pid: process.ppid, host: hostname() }),
      ),
    {},
    /is being used by process \d+/,
  ],
])('refuses %s and leaves everything as it is', async (_, damage, changed, message) => {
  const api = await startPagedApi();
  await pollAt(api.folder, noon, options);
  damage(api.folder);
  const contents = (): string[] =>
    ['state.json', 'events.ndjson'].map((name) =>
      existsSync(path.join(api.folder, name)) ? api.read(name) : '',
    );
  const before = contents();
  expect((await pollAt(api.folder, noon + 5 * minute, { ...options, ...changed })).code).toMatch(message);
  expect(contents()).toEqual(before);
  expect(api.windows).toEqual(['11:55-12:00']);
});

function replaceInState(from: string, to: string): (folder: string) => void {
  return (folder) => {
    const file = path.join(folder, 'state.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
  };
}

it('begins another events file between two windows, and takes over the lock of a process that is gone', async () => {
  const api = await startPagedApi();
  await pollAt(api.folder, noon, options);
  writeFileSync(
    path.join(api.folder, 'state.json.lock'),
    JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }),
  );
  expect((await pollAt(api.folder, noon + 5 * minute, { ...options, events: 'b.ndjson' })).code).toBe(0);
  expect(api.read('b.ndjson').split('\n')).toHaveLength(9 + 1);
  expect(api.lines()).toHaveLength(9);
  expect(existsSync(path.join(api.folder, 'state.json.lock'))).toBe(false);
});

it('keeps the lines of pollers apart that run one after the other', async () => {
  let isBroken = true;
  const origin = await startApi((url) => {
    const poller = url.pathname.slice(1);
    const page = Number(url.searchParams.get('page') ?? 1);
    if (isBroken && poller === 'a' && page === 3) return { status: 500, json: {} };
    const data = [{ poller, page, from: url.searchParams.get('from') }];
    return { json: { data, ...(page < 3 && { next: String(page + 1) }) } };
  });
  const pollers = ['a', 'b'].map((name) => {
    const poller = JSON.parse(pollerFile(`${origin}/${name}`, { paging }));
    return { ...poller, name, properties: { ...poller.properties, connectorDefinitionName: 'Two' } };
  });
  const folder = temporaryFolder({ 'poller.json': JSON.stringify(pollers) });
  const read = (): string[] => readFileSync(path.join(folder, 'events.ndjson'), 'utf8').trimEnd().split('\n');
  const pages = (): string[] =>
    read().map((line) => {
      const { poller, page, from } = JSON.parse(line) as { poller: string; page: number; from: string };
      return `${poller}${page} ${from.slice(11, 16)}`;
    });
  expect((await pollAt(folder, noon, options)).code).toBe(1);
  expect((await pollAt(folder, noon + 5 * minute, options)).code).toBe(1);
  const b = (from: string): string[] => [1, 2, 3].map((page) => `b${page} ${from}`);
  expect(pages()).toEqual(['a1 11:55', 'a2 11:55', ...b('11:55'), ...b('12:00')]);
  isBroken = false;
  const { code, out } = await pollAt(folder, noon + 5 * minute, options);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining('2 of its events had been written already'),
  });
  expect(pages().slice(8)).toEqual(['a3 11:55', 'a1 12:00', 'a2 12:00', 'a3 12:00']);
});
