import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startApi } from '../testing/api-server.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { runPollCommand, type PollCommandOptions } from './poll.js';
import { runTest, type TestOptions } from './test.js';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const secret = 'xoxp-0123456789-Sesame';
const recording = 'Slack/tests/two-pages/recording.yaml';
let folder: string;

async function poll(options: Partial<PollCommandOptions>) {
  const terminal = fakeTerminal(folder);
  let now = Date.UTC(2026, 0, 31, 12, 5);
  const clock = { now: () => now, sleep: async (milliseconds: number) => void (now += milliseconds) };
  const code = await runPollCommand('Slack', { format: 'text', ...options }, terminal, {
    clock,
    environment: { KEY: secret },
  });
  return { code, ...terminal.written };
}

async function test(paths: string[], options: Partial<TestOptions> = {}) {
  const terminal = fakeTerminal(folder);
  const code = await runTest(paths, { format: 'text', ...options }, terminal);
  return { code, ...terminal.written };
}

const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

beforeAll(async () => {
  folder = temporaryFolder();
  cpSync(path.join(repository, 'solutions/SlackAudit'), path.join(folder, 'Slack'), {
    recursive: true,
    filter: (file) => !/[\\/](tests|Package)$/.test(file),
  });
  const origin = await startApi((url) => {
    const isFirst = !url.searchParams.has('cursor');
    const entries = isFirst ? [{ id: 'a', key: secret }, { id: 'b' }] : [{ id: 'c' }];
    return { json: { entries, response_metadata: { next_cursor: isFirst ? 'next' : '' } } };
  });
  const { code } = await poll({
    secret: ['apiKey=env:KEY'],
    mapOrigin: [`https://api.slack.com=${origin}`],
    allowLocal: true,
    record: recording,
    events: 'live.ndjson',
  });
  expect(code).toBe(0);
});

describe('poll --record and --replay', () => {
  it('writes what a replay needs, and no secret', () => {
    expect(read(recording)).toContain('connector: ../..\n');
    expect(read(recording)).toContain('- start: 2026-01-31T12:00:00Z');
    expect(read(recording)).toContain('url: https://api.slack.com/audit/v1/logs?');
    expect(read(recording)).not.toContain('Sesame');
  });

  it('gives the same events without the network and without the secret', async () => {
    const { code, out } = await poll({ replay: recording, events: 'again.ndjson' });
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('3 events') });
    expect(read('again.ndjson')).toBe(read('live.ndjson'));
  });

  it.each<[string, Partial<PollCommandOptions>, RegExp]>([
    ['windows', { windows: '2' }, /--windows cannot be used with --replay/],
    ['another recording', { record: 'x.yaml' }, /--record cannot be used with --replay/],
    ['a secret', { secret: ['apiKey=env:KEY'] }, /--secret cannot be used/],
  ])('refuses %s beside a replay', async (_, options, message) => {
    await expect(poll({ replay: recording, ...options })).rejects.toThrow(message);
  });

  it('refuses a recording that is not there', async () => {
    await expect(poll({ replay: 'none.yaml' })).rejects.toThrow(/no recording/);
  });

  it('says where a recording is faulty', async () => {
    writeFileSync(path.join(folder, 'faulty.yaml'), read(recording).replace('status: 200', 'status: fine'));
    const { code, err } = await poll({ replay: 'faulty.yaml' });
    expect(code).toBe(1);
    expect(err).toMatch(/faulty\.yaml:\d+:\d+ {2}error/);
    expect(err).toContain('status: fine');
  });

  it('refuses the recording of a connector with another number of pollers', async () => {
    const text = read(recording);
    const part = text.slice(text.indexOf('  - windows:'));
    writeFileSync(path.join(folder, 'two.yaml'), text + part);
    const { code, err } = await poll({ replay: 'two.yaml' });
    expect(code).toBe(1);
    expect(err).toContain('The recording has 2 runs, and the connector 1 poller.');
  });
});

describe('test', () => {
  it('asks for --update, writes the files, and passes from then on', async () => {
    const first = await test(['Slack']);
    expect(first).toMatchObject({ code: 1, out: expect.stringContaining('--update writes them') });
    expect(await test([], { update: true })).toMatchObject({
      code: 0,
      out: '↻ Slack/tests/two-pages  3 events, 2 requests\n1 case: 1 updated\n',
    });
    expect(read('Slack/tests/two-pages/events.ndjson')).toBe(
      '{"id":"a","key":"***"}\n{"id":"b"}\n{"id":"c"}\n',
    );
    expect(await test(['Slack/tests'])).toMatchObject({
      code: 0,
      out: '✓ Slack/tests/two-pages  3 events, 2 requests\n1 case: 1 passed\n',
    });
  });

  it('names what differs, in every format', async () => {
    copyCase('other-events', (file, text) =>
      file === 'events.ndjson'
        ? text.replace('"b"', '"x"')
        : text.replace('"duplicates": 0', '"duplicates": 4'),
    );
    const differences = [
      'events.ndjson:2: id: "x" was expected, "b" came',
      'expected.json: duplicates: 4 was expected, 0 came',
    ];
    const { code, out } = await test(['Slack/tests/other-events']);
    expect(code).toBe(1);
    for (const difference of differences) expect(out).toContain(`    ${difference}\n`);
    const json = await test(['Slack'], { format: 'json' });
    expect(JSON.parse(json.out)).toMatchObject({
      summary: { cases: 2, passed: 1, failed: 1, updated: 0 },
      cases: [
        { status: 'failed', differences },
        { status: 'passed', differences: [] },
      ],
    });
    const junit = await test(['Slack'], { format: 'junit' });
    expect(junit.out).toContain('tests="2" failures="1"');
  });

  it('fails when the connector asks for something else, and --update does not hide it', async () => {
    copyCase('stale', (file, text) =>
      file === 'recording.yaml' ? text.replace('limit=500', 'limit=200') : text,
    );
    const { code, out } = await test(['Slack/tests/stale'], { update: true });
    expect(code).toBe(1);
    expect(out).toContain('query "limit": "200" was recorded, "500" is asked');
    expect(read('Slack/tests/stale/events.ndjson')).toContain('"a"');
  });

  it('goes on when a case names a connector that is not there', async () => {
    copyCase('lost', (file, text) =>
      file === 'recording.yaml' ? text.replace('connector: ../..', 'connector: ../../Nowhere') : text,
    );
    const { code, out } = await test(['Slack/tests/lost', 'Slack/tests/two-pages']);
    expect(code).toBe(1);
    expect(out).toMatch(/✗ Slack\/tests\/lost[\s\S]*Nowhere" does not exist[\s\S]*✓ Slack\/tests\/two-pages/);
  });

  it('takes a path without cases for a mistake', async () => {
    await expect(test(['Slack/Data'])).rejects.toThrow(/There is no case/);
    await expect(test(['Nowhere'])).rejects.toThrow(/does not exist/);
  });
});

function copyCase(name: string, change: (file: string, text: string) => string): void {
  mkdirSync(path.join(folder, 'Slack/tests', name), { recursive: true });
  for (const file of ['recording.yaml', 'events.ndjson', 'expected.json']) {
    const text = read(`Slack/tests/two-pages/${file}`);
    writeFileSync(path.join(folder, 'Slack/tests', name, file), change(file, text));
  }
}
