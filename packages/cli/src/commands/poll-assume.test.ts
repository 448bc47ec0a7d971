import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from '@jest/globals';
import { assumptionNames, choicesFor } from '@hubwright/poller/assumptions';
import { main } from '../main.js';
import { startApi } from '../testing/api-server.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { pollAt, pollerFile } from '../testing/poll-surroundings.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { runTest } from './test.js';

const now = Date.UTC(2026, 0, 31, 12, 5);
const recording = 'tests/pages/recording.yaml';
const assume = ['offset=page-index', 'api-key-prefix=token'];
let folder: string;
const asked: string[] = [];

const run = async (...argv: string[]) => {
  const terminal = fakeTerminal(folder);
  return { code: await main(argv, terminal), ...terminal.written };
};
const testCases = async (update: boolean) => {
  const terminal = fakeTerminal(folder);
  return { code: await runTest(['.'], { format: 'text', update }, terminal), ...terminal.written };
};
const pollRecorded = (options: Parameters<typeof pollAt>[2]) =>
  pollAt(folder, now, { secret: undefined, allowLocal: undefined, replay: recording, ...options } as object);

beforeAll(async () => {
  const origin = await startApi((url, { headers }) => {
    asked.push(`${url.searchParams.get('skip')} ${String(headers['x-key'])}`);
    const at = Number(url.searchParams.get('skip') ?? 0) * 2;
    return { json: { data: [{ id: at }, { id: at + 1 }].slice(0, at < 4 ? 2 : 1) } };
  });
  const auth = { type: 'APIKey', ApiKey: "[[parameters('token')]", ApiKeyName: 'X-Key' };
  const paging = {
    pagingType: 'Offset',
    offsetParaName: 'skip',
    pageSizeParameterName: 'top',
    pageSize: 2,
  };
  folder = temporaryFolder({ 'poller.json': pollerFile(origin, { auth, paging }) });
  mkdirSync(path.join(folder, 'tests/pages'), { recursive: true });
  const { code } = await pollAt(folder, now, { assume, record: recording });
  expect(code).toBe(0);
});

it('runs as it is told, and the recording has what it was told', () => {
  expect(asked.map((text) => text.replace(/Sesame.*/, '***'))).toEqual([
    'null token ***',
    '1 token ***',
    '2 token ***',
  ]);
  expect(readFileSync(path.join(folder, recording), 'utf8')).toContain(
    'assumptions:\n  offset: page-index\n  api-key-prefix: token\n',
  );
});

it('replays as it was recorded, and says what differs from that', async () => {
  const { code, out } = await pollRecorded({ verbose: true });
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('5 events') });
  expect(out).toContain(
    'Not documented, and assumed here (offset=page-index): the offset of a page counts the pages before it. Try --assume offset=item-count or --assume offset=item-count-plus-one instead.',
  );
  const other = await pollRecorded({ assume: ['offset=item-count'] });
  expect(other.code).toBe(1);
  expect(other.out).toContain('query "skip": "1" was recorded, "2" is asked');
});

it('is a case that runs with what was recorded', async () => {
  expect(await testCases(true)).toMatchObject({ code: 0 });
  expect(await testCases(false)).toMatchObject({ code: 0, out: expect.stringContaining('1 passed') });
});

it.each([
  ['poll', 'ofset=page-index', 'there is no "ofset". Did you mean "offset"? It takes one of offset, '],
  ['poll', 'session-id=cokie', '"session-id" cannot be "cokie". Did you mean "cookie"?'],
  ['mock', 'session-id=cookie', 'there is no "session-id". It takes offset.'],
])('%s refuses %s with exit code 2', async (command, text, message) => {
  const { code, out, err } = await run(command, 'poller.json', '--assume', text);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});

it('is listed by --help, and documented, with the default first', async () => {
  const { out } = await run('poll', '--help');
  const page = fileURLToPath(new URL('../../../../docs/commands/poll.md', import.meta.url));
  const rows = readFileSync(page, 'utf8').replace(/ +/g, ' ');
  for (const name of assumptionNames) {
    const choices = choicesFor(name);
    expect(out).toMatch(
      RegExp(`\\n {2}${name}\\n {4}${choices.map((choice) => `${choice} .*`).join('\\n {4}')}\\n`),
    );
    const [first, ...others] = choices.map((choice) => `\`${choice}\``);
    expect(rows).toContain(`| \`${name}\` | ${first} | ${others.join(', ')} |`);
  }
});
